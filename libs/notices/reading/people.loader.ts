import { UserDirectory, type UserEntity } from '@kopij/identity';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';

/** The people who did what somebody was told of, all those of a request in one statement. */
@Injectable()
export class PeopleLoader {
  private readonly perRequest = new WeakMap<object, DataLoader<string, UserEntity | null>>();

  constructor(private readonly users: UserDirectory) {}

  /** Null if there is no such user. */
  find(request: object, id: string): Promise<UserEntity | null> {
    let loader = this.perRequest.get(request);
    if (!loader) {
      loader = new DataLoader((ids) => this.users.byIds(ids));
      this.perRequest.set(request, loader);
    }
    return loader.load(id);
  }
}
