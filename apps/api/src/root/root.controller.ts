import { Public } from '@kopij/identity';
import { Controller, Get, Header } from '@nestjs/common';

/** Points visitors of the root path to the endpoints. */
@Controller()
export class RootController {
  @Get()
  @Public()
  @Header('cache-control', 'no-cache')
  show(): { name: string; graphql: string; health: string } {
    return { name: 'Kopij', graphql: '/graphql', health: '/health/ready' };
  }
}
