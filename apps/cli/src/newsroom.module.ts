import { AgenciesModule } from '@kopij/agencies';
import { ArticlesModule } from '@kopij/articles';
import { DeliveryModule } from '@kopij/delivery';
import { IdentityModule } from '@kopij/identity';
import { PlatformModule, type Config } from '@kopij/platform';
import { SectionsModule } from '@kopij/sections';
import { Module, type DynamicModule } from '@nestjs/common';

/** Every feature, without the network: the command line writes through the same use cases as everybody else. */
@Module({})
export class NewsroomModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: NewsroomModule,
      imports: [
        PlatformModule.forRoot({ config }),
        IdentityModule,
        SectionsModule,
        AgenciesModule,
        DeliveryModule,
        ArticlesModule,
      ],
    };
  }
}
