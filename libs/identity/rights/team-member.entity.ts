import { PrimaryIdColumn } from '@kopij/platform';
import { Entity, ForeignKey, Index } from 'typeorm';

@Entity('team_members')
@Index(['userId'])
export class TeamMemberEntity {
  @ForeignKey('TeamEntity')
  @PrimaryIdColumn()
  teamId: string;

  @ForeignKey('UserEntity')
  @PrimaryIdColumn()
  userId: string;
}
