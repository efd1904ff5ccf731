import { LedgerModule } from '@kopij/ledger';
import type { Entities } from '@kopij/platform';
import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './authentication/access-guard.js';
import { AccessTokenEntity } from './issued-tokens/access-token.entity.js';
import { AuthenticateSession } from './authentication/authenticate-session.js';
import { Authenticate } from './authentication/authenticate.js';
import { ChooseLanguage } from './users/choose-language.js';
import { ChangeUserRole } from './users/change-user-role.js';
import { EraseUser } from './erasing/erase-user.js';
import { ForgetGrants } from './erasing/forget-grants.js';
import { EraseUserResolver } from './erasing/erase-user.resolver.js';
import { Forgetting } from './forgetting/forgetting.js';
import { AuditTrail } from './trail/audit-trail.js';
import { AuditTrailResolver } from './trail/audit-trail.resolver.js';
import { CreateToken } from './tokens/create-token.js';
import { CreateUser } from './users/create-user.js';
import { DeactivateUser } from './users/deactivate-user.js';
import { IdentityNames } from './trail/identity-names.js';
import { GrantEntity } from './rights/grant.entity.js';
import { GrantRegistry } from './rights/grant-registry.js';
import { TeamMemberEntity } from './rights/team-member.entity.js';
import { TeamEntity } from './rights/team.entity.js';
import { EndSessionsElsewhere } from './sessions/end-sessions-elsewhere.js';
import { LastSeen } from './sessions/last-seen.js';
import { ListSessions } from './own-sessions/list-sessions.js';
import { Challenges } from './factors/passkeys/challenges.js';
import { PasskeyCeremonies } from './factors/passkeys/passkey-ceremonies.js';
import { PasskeyEntity } from './factors/passkeys/passkey.entity.js';
import { PasskeyStore } from './factors/passkeys/passkey-store.js';
import { RelyingParty } from './factors/passkeys/relying-party.js';
import { SpentChallengeEntity } from './factors/passkeys/spent-challenge.entity.js';
import { RecoveryCodeEntity } from './factors/recovery/recovery-code.entity.js';
import { RecoveryCodeStore } from './factors/recovery/recovery-code-store.js';
import { TotpSecretEntity } from './factors/totp/totp-secret.entity.js';
import { TotpSecretStore } from './factors/totp/totp-secret-store.js';
import { FinishSignIn } from './factors/finishing/finish-sign-in.js';
import { ResumeSignIn } from './factors/finishing/resume-sign-in.js';
import { SignInReply } from './factors/finishing/sign-in-reply.js';
import { SignInWithPasskey } from './factors/finishing/sign-in-with-passkey.js';
import { SignInResolver } from './factors/finishing/sign-in.resolver.js';
import { SecondFactorDemand } from './factors/giving/second-factor-demand.js';
import { SecondFactors } from './factors/giving/second-factors.js';
import { AddPasskey } from './factors/own/add-passkey.js';
import { CompleteSetUp } from './factors/own/complete-set-up.js';
import { ConfirmTotp } from './factors/own/confirm-totp.js';
import { LosingAFactor } from './factors/own/losing-a-factor.js';
import { MakeRecoveryCodes } from './factors/own/make-recovery-codes.js';
import { OwnFactors } from './factors/own/own-factors.js';
import { PasskeyMutationsResolver } from './factors/own/passkey-mutations.resolver.js';
import { RemovePasskey } from './factors/own/remove-passkey.js';
import { RemoveTotp } from './factors/own/remove-totp.js';
import { RenamePasskey } from './factors/own/rename-passkey.js';
import { SetUp } from './factors/own/set-up.js';
import { StartPasskey } from './factors/own/start-passkey.js';
import { StartTotp } from './factors/own/start-totp.js';
import { TotpMutationsResolver } from './factors/own/totp-mutations.resolver.js';
import { FactorsResolver, UserFactorsResolver } from './factors/own/user-factors.resolver.js';
import { OwnPasswords } from './factors/proving/own-passwords.js';
import { EndWeakSessions } from './factors/keeping/end-weak-sessions.js';
import { FreshSignIn } from './factors/proving/fresh-sign-in.js';
import { ProveIdentity } from './factors/proving/prove-identity.js';
import { ProvenOwner } from './factors/proving/proven-owner.js';
import { ForgetFactors } from './factors/resetting/forget-factors.js';
import { ResetFactors } from './factors/resetting/reset-factors.js';
import { ResetFactorsResolver } from './factors/resetting/reset-factors.resolver.js';
import { PendingSignInEntity } from './pending/pending-sign-in.entity.js';
import { PendingSignInResolver } from './pending/pending-sign-in.resolver.js';
import { PendingSignIns } from './pending/pending-sign-ins.js';
import { SecondStep } from './pending/second-step.js';
import { ListTokens } from './tokens/list-tokens.js';
import { OpenSession } from './sessions/open-session.js';
import { ForgetPreferences } from './preferences/forget-preferences.js';
import { PreferenceEntity } from './preferences/preference.entity.js';
import { PreferenceFollower } from './preferences/preference-follower.js';
import { Preferences } from './preferences/preferences.js';
import { PreferencesResolver } from './preferences/preferences.resolver.js';
import { ReactivateUser } from './users/reactivate-user.js';
import { RevokeSession } from './own-sessions/revoke-session.js';
import { RevokeToken } from './tokens/revoke-token.js';
import { SessionCookie } from './sessions/session-cookie.js';
import { SessionEntity } from './sessions/session.entity.js';
import { SessionHomeEntity } from './sessions/session-home.entity.js';
import { SessionMutationsResolver } from './own-sessions/session-mutations.resolver.js';
import { SessionResolver } from './own-sessions/session.resolver.js';
import { SignOut } from './own-sessions/sign-out.js';
import { ForgetIdentities } from './sso/accounts/forget-identities.js';
import { SsoIdentityEntity } from './sso/accounts/sso-identity.entity.js';
import { SsoSignInEntity } from './sso/accounts/sso-sign-in.entity.js';
import { TokenMutationsResolver } from './tokens/token-mutations.resolver.js';
import { UserSessionsResolver } from './own-sessions/user-sessions.resolver.js';
import { UserTokensResolver } from './tokens/user-tokens.resolver.js';
import { SignOutUsers } from './users/sign-out-users.js';
import { SetReach } from './reaching/set-reach.js';
import { SetReachResolver } from './reaching/set-reach.resolver.js';
import { UpdateUser } from './users/update-user.js';
import { UserMutationsResolver } from './users/user-mutations.resolver.js';
import { UserDirectory } from './users/user-directory.js';
import { UserEntity } from './users/user.entity.js';
import { UsersResolver } from './users/users.resolver.js';
import { AdmitUser } from './sign-in/admit-user.js';
import { Attempts } from './attempts/attempts.js';
import { ResetRequests } from './attempts/reset-requests.js';
import { MailRequests } from './mailing/mail-requests.js';
import { PasswordPolicy } from './sign-in/password-policy.js';
import { ChangePassword } from './sign-in/change-password.js';
import { CreateResetLink } from './sign-in/create-reset-link.js';
import { FollowLink } from './sign-in/follow-link.js';
import { ForgetPasswords } from './sign-in/forget-passwords.js';
import { GiveLink } from './sign-in/give-link.js';
import { InviteUser } from './sign-in/invite-user.js';
import { MailedLinks } from './sign-in/mailed-links.js';
import { RequestPasswordReset } from './sign-in/request-password-reset.js';
import { LinkAddress } from './sign-in/link-address.js';
import { LinksResolver } from './sign-in/links.resolver.js';
import { OfferFirstAdmin } from './sign-in/offer-first-admin.js';
import { OneTimeLinkEntity } from './links/one-time-link.entity.js';
import { OneTimeLinks } from './links/one-time-links.js';
import { PasswordEntity } from './passwords/password.entity.js';
import { PasswordHashes } from './passwords/password-hashes.js';
import { SignIn } from './sign-in/sign-in.js';
import { PasswordSignInResolver } from './sign-in/password-sign-in.resolver.js';

const useCases = [
  AdmitUser,
  Attempts,
  ChangePassword,
  CreateResetLink,
  FollowLink,
  InviteUser,
  MailedLinks,
  OfferFirstAdmin,
  SignIn,
  AuditTrail,
  Authenticate,
  ChangeUserRole,
  ChooseLanguage,
  CreateToken,
  CreateUser,
  DeactivateUser,
  GrantRegistry,
  EraseUser,
  Forgetting,
  EndSessionsElsewhere,
  LastSeen,
  ListSessions,
  ListTokens,
  OpenSession,
  ReactivateUser,
  ResetFactors,
  RevokeSession,
  RevokeToken,
  EndWeakSessions,
  SecondFactorDemand,
  SecondStep,
  SessionCookie,
  SignOut,
  SignOutUsers,
  SetReach,
  UpdateUser,
  UserDirectory,
  PreferenceFollower,
];

/** What people sign in with beside a password. */
const factors = [
  OwnPasswords,
  AddPasskey,
  Challenges,
  CompleteSetUp,
  ConfirmTotp,
  FactorsResolver,
  FinishSignIn,
  ForgetFactors,
  FreshSignIn,
  LosingAFactor,
  MakeRecoveryCodes,
  OwnFactors,
  PasskeyCeremonies,
  PasskeyMutationsResolver,
  PasskeyStore,
  PendingSignInResolver,
  PendingSignIns,
  ProveIdentity,
  ProvenOwner,
  RecoveryCodeStore,
  RelyingParty,
  RemovePasskey,
  RemoveTotp,
  RenamePasskey,
  ResetFactorsResolver,
  ResumeSignIn,
  SecondFactors,
  SetUp,
  SignInReply,
  SignInResolver,
  SignInWithPasskey,
  StartPasskey,
  StartTotp,
  TotpMutationsResolver,
  TotpSecretStore,
  UserFactorsResolver,
];

/** Who is calling, and what they may do. */
@Module({
  imports: [LedgerModule],
  providers: [
    ...useCases,
    AuditTrailResolver,
    EraseUserResolver,
    ForgetGrants,
    ForgetPreferences,
    IdentityNames,
    AuthenticateSession,
    ForgetIdentities,
    ForgetPasswords,
    GiveLink,
    LinkAddress,
    LinksResolver,
    PasswordSignInResolver,
    MailRequests,
    OneTimeLinks,
    PasswordHashes,
    PasswordPolicy,
    Preferences,
    PreferencesResolver,
    RequestPasswordReset,
    ResetRequests,
    SessionMutationsResolver,
    SessionResolver,
    SetReachResolver,
    UserSessionsResolver,
    ...factors,
    UsersResolver,
    UserMutationsResolver,
    TokenMutationsResolver,
    UserTokensResolver,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [...useCases, PasskeyCeremonies, TotpSecretStore],
})
export class IdentityModule {
  static readonly entities: Entities = [
    UserEntity,
    AccessTokenEntity,
    TeamEntity,
    TeamMemberEntity,
    GrantEntity,
    SessionEntity,
    SessionHomeEntity,
    TotpSecretEntity,
    RecoveryCodeEntity,
    PasskeyEntity,
    SpentChallengeEntity,
    PendingSignInEntity,
    SsoIdentityEntity,
    SsoSignInEntity,
    PasswordEntity,
    OneTimeLinkEntity,
    PreferenceEntity,
  ];
}
