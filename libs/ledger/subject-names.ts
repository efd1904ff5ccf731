import { Injectable } from '@nestjs/common';
import type { AuditSubject, AuditSubjectKind } from './audit-subject.js';

/** The names of those subjects that have one, by id. */
export type NamesOf = (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;

/**
 * What the subjects of the audit trail are called today. The trail itself holds no names, so that they can be forgotten: whoever keeps
 * subjects of a kind registers here while the program starts.
 */
@Injectable()
export class SubjectNames {
  private readonly registered = new Map<AuditSubjectKind, NamesOf>();

  register(kind: AuditSubjectKind, namesOf: NamesOf): void {
    if (this.registered.has(kind)) throw new Error(`The names of ${kind} are registered twice.`);
    this.registered.set(kind, namesOf);
  }

  /** The names of the subjects that have one, by id. */
  async of(subjects: readonly AuditSubject[]): Promise<ReadonlyMap<string, string>> {
    const names = new Map<string, string>();
    for (const [kind, namesOf] of this.registered) {
      const ids = new Set(
        subjects.flatMap((each) => (each.kind === kind && each.id !== null ? each.id : [])),
      );
      if (ids.size === 0) continue;
      for (const [id, name] of await namesOf([...ids])) names.set(id, name);
    }
    return names;
  }
}
