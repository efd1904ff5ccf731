import { Public } from '@kopij/identity';
import { Controller, Get, Header } from '@nestjs/common';

/** Tells whoever opens the bare address where to go from there. */
@Controller()
export class RootController {
  @Get()
  @Public()
  @Header('cache-control', 'no-cache')
  show(): { name: string; graphql: string; health: string } {
    return { name: 'Kopij', graphql: '/graphql', health: '/health/ready' };
  }
}
