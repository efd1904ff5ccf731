import { Database, findRow } from '@kopij/platform';
import { Injectable, Logger } from '@nestjs/common';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { COSEALG } from '@simplewebauthn/server/helpers';
import type { UserEntity } from '../../users/user.entity.js';
import { parseAssertion, parseAttestation, parseClientData, transportsOf } from './browser-answer.js';
import { Challenges, type ChallengeUse, type OpenChallenge } from './challenges.js';
import { isPlainAttestation } from './is-plain-attestation.js';
import { PasskeyEntity } from './passkey.entity.js';
import { RelyingParty } from './relying-party.js';

/** What every browser and phone has, named here so that all servers of an installation take the same. */
const supportedAlgorithmIDs = [COSEALG.EdDSA, COSEALG.ES256, COSEALG.RS256];

/** How long browsers wait for somebody, in milliseconds. */
const timeout = 5 * 60_000;

/** A new passkey whose challenge was answered. */
export interface OfferedPasskey {
  readonly open: OpenChallenge;
  readonly key: Pick<PasskeyEntity, 'credentialId' | 'publicKey' | 'signCount' | 'transports' | 'isBackedUp'>;
}

/** A signature of a passkey that is right; it counts once {@link PasskeyStore} has taken it. */
export interface GivenPasskey {
  readonly open: OpenChallenge;
  readonly passkey: PasskeyEntity;
  readonly signCount: string;
  readonly isBackedUp: boolean;
}

/** The cryptography of passkeys. It is asynchronous, and so done before a transaction; what it finds is taken within one. */
@Injectable()
export class PasskeyCeremonies {
  private readonly log = new Logger('Passkeys');

  constructor(
    private readonly database: Database,
    private readonly challenges: Challenges,
    private readonly party: RelyingParty,
  ) {}

  /** Why there can be no passkeys on this installation; null if there can. */
  get obstacle(): 'SECRET_KEY_MISSING' | 'PUBLIC_URL_MISSING' | null {
    if (!this.challenges.canBegin) return 'SECRET_KEY_MISSING';
    return this.party.id === null ? 'PUBLIC_URL_MISSING' : null;
  }

  /** What `navigator.credentials.create` takes, in JSON. @param known those that they have */
  async askForNew(user: UserEntity, known: readonly PasskeyEntity[]): Promise<string> {
    const options = await generateRegistrationOptions({
      ...{ rpName: this.party.name, rpID: this.party.id ?? '', supportedAlgorithmIDs, timeout },
      ...{ userID: handleOf(user.id), userName: user.email, userDisplayName: user.name },
      challenge: new Uint8Array(this.challenges.make(toAdd(user.id))),
      excludeCredentials: known.map(described),
      // One that can be found without a name lets them sign in without a password.
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
    });
    return JSON.stringify(options);
  }

  /** Null if the answer is not one to our question. */
  async readNew(userId: string, json: string): Promise<OfferedPasskey | null> {
    const response = parseAttestation(json);
    const seen = response && this.seen(response.response.clientDataJSON, toAdd(userId));
    if (!response || !seen) return null;
    return this.attempt(async () => {
      if (!isPlainAttestation(response.response.attestationObject)) return null;
      const { verified, registrationInfo } = await verifyRegistrationResponse({
        ...{ response, supportedAlgorithmIDs, requireUserVerification: false },
        ...this.expected(seen),
      });
      if (!verified) return null;
      const { credential, credentialBackedUp: isBackedUp } = registrationInfo;
      const key = {
        ...{ credentialId: credential.id, publicKey: textOf(credential.publicKey), isBackedUp },
        ...{ signCount: String(credential.counter), transports: transportsOf(credential.transports) },
      };
      return { open: seen.open, key };
    });
  }

  /**
   * What `navigator.credentials.get` takes, in JSON.
   *
   * @param of those that may answer; without any, people choose one that their browser finds
   */
  async askFor(use: ChallengeUse, of: readonly PasskeyEntity[] = []): Promise<string> {
    const options = await generateAuthenticationOptions({
      ...{ rpID: this.party.id ?? '', timeout },
      challenge: new Uint8Array(this.challenges.make(use)),
      allowCredentials: of.map(described),
      userVerification: standsAlone(use) ? 'required' : 'preferred',
    });
    return JSON.stringify(options);
  }

  /** Null if the answer is not one to our question, by a passkey we know. */
  async read(json: string, use: ChallengeUse): Promise<GivenPasskey | null> {
    const response = parseAssertion(json);
    const seen = response && this.seen(response.response.clientDataJSON, use);
    if (!response || !seen) return null;
    const passkey = await findRow(this.database.reader, PasskeyEntity, { credentialId: response.id });
    if (!passkey || !isHandleOf(passkey.userId, response.response.userHandle)) return null;
    return this.attempt(async () => {
      const { verified, authenticationInfo } = await verifyAuthenticationResponse({
        ...{ response, credential: credentialOf(passkey), requireUserVerification: standsAlone(use) },
        ...this.expected(seen),
      });
      const { newCounter, credentialBackedUp: isBackedUp } = authenticationInfo;
      return verified ? { open: seen.open, passkey, signCount: String(newCounter), isBackedUp } : null;
    });
  }

  private seen(clientDataJSON: string, use: ChallengeUse): { open: OpenChallenge; origin: string } | null {
    const data = parseClientData(clientDataJSON);
    if (!data || !this.party.has(data.origin)) return null;
    const open = this.challenges.read(data.challenge, use);
    return open && { open, origin: data.origin };
  }

  private expected({ open, origin }: { open: OpenChallenge; origin: string }) {
    return {
      expectedChallenge: open.challenge,
      expectedOrigin: origin,
      expectedRPID: this.party.id ?? '',
    };
  }

  /** The library throws for whatever is wrong with an answer. */
  private async attempt<T>(verify: () => Promise<T>): Promise<T | null> {
    try {
      return await verify();
    } catch (error) {
      this.log.debug(`A passkey was refused: ${error instanceof Error ? error.message : 'no error'}`);
      return null;
    }
  }
}

/** Alone it is both what somebody has and, by their finger or PIN, who they are. */
function standsAlone({ kind }: ChallengeUse): boolean {
  return kind === 'SIGN_IN';
}

function toAdd(userId: string): ChallengeUse {
  return { kind: 'ADD', subject: userId };
}

/** How a passkey names its owner: an id says nothing about them. */
function handleOf(userId: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(userId));
}

/** Passkeys that are found by a name need not say whose they are. */
function isHandleOf(userId: string, userHandle: string | null | undefined): boolean {
  return userHandle == null || Buffer.from(userHandle, 'base64url').toString() === userId;
}

function described({ credentialId, transports }: PasskeyEntity): { id: string; transports: string[] } {
  return { id: credentialId, transports: transports.split(' ').filter((each) => each !== '') };
}

function credentialOf({ credentialId, publicKey, signCount }: PasskeyEntity) {
  return {
    id: credentialId,
    publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')),
    counter: Number(signCount),
  };
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}
