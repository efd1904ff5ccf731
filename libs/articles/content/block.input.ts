import { ListStyleEnum, MarkEnum } from '@kopij/delivery';
import { longestRun, marks, type Mark } from '@kopij/editorial';
import { KeepsDirection, said } from '@kopij/platform';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { BlockKey } from './block-key.js';
import { IsTextOrRuns } from './is-text-or-runs.js';

/** An empty one is none. */
const linkAddress = /^((https?:\/\/|mailto:|tel:|\/(?!\/)|#)[^\s<>"\\\p{C}]{1,2000})?$/iu;
const webAddress = /^https?:\/\/[^\s<>"\\\p{C}]{1,2000}$/iu;

@InputType({ description: 'A run of text with the same formatting and link.' })
export class RunInput {
  @Field(() => String)
  @IsString()
  @MaxLength(longestRun)
  text: string;

  @Field(() => [MarkEnum], { nullable: true, description: 'Default: none.' })
  @IsOptional()
  @ArrayMaxSize(marks.length)
  @ArrayUnique()
  @IsIn(marks, { each: true })
  marks?: Mark[] | null;

  @Field(() => String, { nullable: true, description: 'http(s), mailto, tel, or a path on the site.' })
  @IsOptional()
  @Matches(
    linkAddress,
    said({
      nl: 'moet een http(s)-, mailto- of tel-adres zijn, of een pad dat met / begint',
      en: 'must be an http(s), mailto or tel address, or a path that begins with /',
    }),
  )
  href?: string | null;
}

@InputType({ isAbstract: true })
abstract class KeyedInput {
  @Field(() => String, {
    nullable: true,
    description:
      '1 to 64 letters (a-z, A-Z), digits, - and _, unique within this body. Send the key of an existing block back unchanged. For a new block, choose a key or leave it out to have one generated. If two blocks have the same key, the second gets a new one.',
  })
  @IsOptional()
  @BlockKey()
  key?: string | null;
}

@InputType({ isAbstract: true })
abstract class TextBlockInput extends KeyedInput {
  @Field(() => String, { nullable: true, description: 'Plain text. Give either this or `runs`.' })
  @IsTextOrRuns()
  text?: string | null;

  @Field(() => [RunInput], {
    nullable: true,
    description: 'Text with marks and links. Give either this or `text`.',
  })
  @IsOptional()
  @ArrayMaxSize(1_000)
  @ValidateNested({ each: true })
  @Type(() => RunInput)
  runs?: RunInput[] | null;
}

@InputType({
  description: 'A paragraph. The first is the lead; its dateline and credits are separate fields.',
})
export class ParagraphInput extends TextBlockInput {}

@InputType({ description: 'A sub-heading.' })
export class HeadingInput extends TextBlockInput {
  @Field(() => Int, { nullable: true, description: '2 (the default), 3 or 4.' })
  @IsOptional()
  @IsIn([2, 3, 4])
  level?: 2 | 3 | 4 | null;
}

@InputType({ description: 'A block quotation.' })
export class QuoteInput extends TextBlockInput {
  @Field(() => String, { nullable: true, description: 'Who said it.' })
  @IsOptional()
  @MaxLength(300)
  @KeepsDirection()
  attribution?: string | null;
}

@InputType({ description: 'One item of a list.' })
export class ListItemInput {
  @Field(() => String, { nullable: true, description: 'Plain text. Give either this or `runs`.' })
  @IsTextOrRuns()
  text?: string | null;

  @Field(() => [RunInput], {
    nullable: true,
    description: 'Text with marks and links. Give either this or `text`.',
  })
  @IsOptional()
  @ArrayMaxSize(1_000)
  @ValidateNested({ each: true })
  @Type(() => RunInput)
  runs?: RunInput[] | null;
}

@InputType({ description: 'A bulleted or numbered list.' })
export class ListInput extends KeyedInput {
  @Field(() => ListStyleEnum)
  @IsIn(['BULLETED', 'NUMBERED'])
  style: 'BULLETED' | 'NUMBERED';

  @Field(() => [ListItemInput])
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => ListItemInput)
  items: ListItemInput[];
}

@InputType({ description: 'An image hosted elsewhere.' })
export class ImageInput extends KeyedInput {
  @Field(() => String)
  @Matches(webAddress, said({ nl: 'moet een http(s)-adres zijn', en: 'must be an http(s) address' }))
  url: string;

  @Field(() => String, {
    description: 'Alternative text: what the image shows, for readers who cannot see it.',
  })
  @IsString()
  @MaxLength(1_000)
  @KeepsDirection()
  alt: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(2_000)
  @KeepsDirection()
  caption?: string | null;

  @Field(() => String, { nullable: true, description: 'The photographer and agency, as printed.' })
  @IsOptional()
  @MaxLength(300)
  @KeepsDirection()
  credit?: string | null;
}

@InputType({ description: 'External content embedded in the page: a video, a post, a map.' })
export class EmbedInput extends KeyedInput {
  @Field(() => String)
  @Matches(webAddress, said({ nl: 'moet een http(s)-adres zijn', en: 'must be an http(s) address' }))
  url: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(300)
  @KeepsDirection()
  title?: string | null;
}

@InputType({ isOneOf: true, description: 'One block of the body.' })
export class BlockInput {
  @Field(() => ParagraphInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => ParagraphInput)
  paragraph?: ParagraphInput;

  @Field(() => HeadingInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => HeadingInput)
  heading?: HeadingInput;

  @Field(() => QuoteInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => QuoteInput)
  quote?: QuoteInput;

  @Field(() => ListInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => ListInput)
  list?: ListInput;

  @Field(() => ImageInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => ImageInput)
  image?: ImageInput;

  @Field(() => EmbedInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => EmbedInput)
  embed?: EmbedInput;
}
