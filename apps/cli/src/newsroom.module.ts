import { AgenciesModule, entities as agencyEntities } from '@kopij/agencies';
import { ArticlesModule, entities as articleEntities } from '@kopij/articles';
import { DeliveryModule, entities as deliveryEntities } from '@kopij/delivery';
import { IdentityModule, entities as identityEntities } from '@kopij/identity';
import { PlatformModule, type Config } from '@kopij/platform';
import { SectionsModule, entities as sectionEntities } from '@kopij/sections';
import { Module, type DynamicModule } from '@nestjs/common';

const entities = [
  ...identityEntities,
  ...sectionEntities,
  ...agencyEntities,
  ...articleEntities,
  ...deliveryEntities,
];

/** Every feature, without the network: the command line writes through the same use cases as everybody else. */
@Module({})
export class NewsroomModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: NewsroomModule,
      imports: [
        PlatformModule.forRoot({ config, entities }),
        IdentityModule,
        SectionsModule,
        AgenciesModule,
        DeliveryModule,
        ArticlesModule,
      ],
    };
  }
}
