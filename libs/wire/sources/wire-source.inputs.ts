import { IfGiven, Line, OptionalLine, OptionalProse } from '@kopij/platform';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { sourceKinds, type SourceKind } from './wire-source.entity.js';
import { WireSourceKindEnum } from './wire-source.types.js';

const longestName = 120;
const longestTerms = 2_000;
const minutesInAMonth = 44_640;
const longestUrl = 2_000;
const leastPollSeconds = 30;
const secondsInADay = 86_400;
const slugMeaning = 'At most 80 lower-case letters and digits, with single hyphens between them. Unique.';

/** What may be left out of both inputs. */
@InputType({ isAbstract: true })
abstract class WireSourceSettingsInput {
  @Field(() => WireSourceKindEnum, { nullable: true, description: 'Default: PUSH.' })
  @IfGiven()
  @IsIn(sourceKinds)
  kind?: SourceKind;

  @Field(() => String, {
    nullable: true,
    description:
      'The address that a source of the kind POLL is polled at: `http` or `https`, without a user name and password, at most 2,000 characters.',
  })
  @OptionalLine(longestUrl)
  url?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How often it is polled: from 30 to 86,400. Default: 300.',
  })
  @IfGiven()
  @IsInt()
  @Min(leastPollSeconds)
  @Max(secondsInADay)
  pollSeconds?: number;

  @Field(() => String, {
    nullable: true,
    description: 'Whom identities belong to where a message does not say. At most 120 characters.',
  })
  @IsOptional()
  @Line(longestName)
  provider?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The IANA name of a zone, such as `Europe/Amsterdam`, for times without one.',
  })
  @OptionalLine(64)
  timeZone?: string | null;

  @Field(() => String, { nullable: true, description: 'A language tag, such as `nl` or `en-GB`.' })
  @OptionalLine(35)
  language?: string | null;

  @Field(() => ID, { nullable: true, description: 'The section its items go to.' })
  @IsOptional()
  @IsString()
  @MaxLength(36)
  sectionId?: string | null;

  @Field(() => String, { nullable: true, description: 'Plain text, at most 2,000 characters.' })
  @OptionalProse(longestTerms)
  usageTerms?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'After how many minutes without a message it counts as silent; null for never.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(minutesInAMonth)
  silentAlarmMinutes?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether a correction by this source stops copy that was made of the item, until it is merged or dismissed. Default: false.',
  })
  @IfGiven()
  @IsBoolean()
  correctionsBlock?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether a live article is unpublished at once when this source kills an item that it was made of. Default: false.',
  })
  @IfGiven()
  @IsBoolean()
  autoWithdraw?: boolean;
}

@InputType()
export class CreateWireSourceInput extends WireSourceSettingsInput {
  @Field({ description: slugMeaning })
  @IsString()
  slug: string;

  @Field({ description: 'What the newsroom calls it. At most 120 characters.' })
  @Line(longestName)
  name: string;
}

@InputType({ description: 'Omitted fields do not change.' })
export class UpdateWireSourceInput extends WireSourceSettingsInput {
  @Field(() => ID, { description: 'The source.' })
  @IsString()
  @MaxLength(36)
  sourceId: string;

  @Field(() => Int, {
    description: 'The version the caller has read. If it has changed since: VERSION_CONFLICT.',
  })
  @IsInt()
  @Min(1)
  expectedVersion: number;

  @Field({ nullable: true, description: `${slugMeaning} The former one stops working.` })
  @IfGiven()
  @IsString()
  slug?: string;

  @Field({ nullable: true, description: 'What the newsroom calls it. At most 120 characters.' })
  @IfGiven()
  @Line(longestName)
  name?: string;
}

@InputType()
export class ArchiveWireSourceInput {
  @Field(() => ID, { description: 'The source.' })
  @IsString()
  @MaxLength(36)
  sourceId: string;

  @Field(() => Int, {
    description: 'The version the caller has read. If it has changed since: VERSION_CONFLICT.',
  })
  @IsInt()
  @Min(1)
  expectedVersion: number;
}
