import { Public } from '@kopij/identity';
import { Controller, Get, Header, HttpStatus, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Readiness } from './readiness.js';

/** Health checks, without GraphQL. */
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** Liveness: if this does not answer, restart the process. */
  @Get('live')
  @Public()
  @Header('cache-control', 'no-store')
  live(): { status: string } {
    return { status: 'live' };
  }

  /** Readiness: 200 if requests may be sent here, otherwise 503 with the reason. */
  @Get('ready')
  @Public()
  @Header('cache-control', 'no-store')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ status: string; reason?: string }> {
    const reason = await this.readiness.obstacle();
    if (reason === null) return { status: 'ready' };
    void reply.code(HttpStatus.SERVICE_UNAVAILABLE);
    return { status: 'unavailable', reason };
  }
}
