import { AgenciesModule } from '@kopij/agencies';
import { ArticlesModule, SealingModule } from '@kopij/articles';
import { DeliveryModule } from '@kopij/delivery';
import { IdentityModule } from '@kopij/identity';
import { MailModule } from '@kopij/mail';
import { PlatformModule, type Config } from '@kopij/platform';
import { SectionsModule } from '@kopij/sections';
import { TeamsModule } from '@kopij/teams';
import { WireModule } from '@kopij/wire';
import { Module, type DynamicModule } from '@nestjs/common';

/** All features, without the network: the command line uses the same use cases as the API. */
@Module({})
export class NewsroomModule {
  /** @param tell hears what takes long while the database is opened */
  static forRoot(config: Config, tell: (line: string) => void): DynamicModule {
    return {
      module: NewsroomModule,
      imports: [
        PlatformModule.forRoot({ config, tell }),
        IdentityModule,
        SectionsModule,
        TeamsModule,
        AgenciesModule,
        DeliveryModule,
        ArticlesModule,
        SealingModule,
        WireModule,
        MailModule,
      ],
    };
  }
}
