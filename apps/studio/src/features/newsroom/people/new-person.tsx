import { useState } from 'react';
import { useClient } from 'urql';
import { useLocation } from 'wouter';
import { useAnnounce } from '../../../parts/announcements.jsx';
import { ChangeForm } from '../../../parts/change-form.jsx';
import { CheckField } from '../../../parts/check-field.jsx';
import { Field } from '../../../parts/field.jsx';
import { newsroomPath } from '../../../parts/newsroom-screens.js';
import { SelectField } from '../../../parts/select-field.jsx';
import { ShownOnce } from '../../../parts/shown-once.jsx';
import { useFilled } from '../../../parts/use-filled.js';
import { useNewsroomWords } from '../../../words/newsroom/newsroom-words.js';
import { useWords } from '../../../words/words.jsx';
import { Panel } from '../frame/panel.jsx';
import { CreateUser, InviteUser } from './people-documents.js';
import { languages, roleOptions, type Role } from './person-choices.js';

interface NewPersonValues {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly language: (typeof languages)[number][0];
  readonly isProgram: boolean;
}

/** Somebody new: a person, who is invited, or a program, which gets a token. */
export function NewPerson({ onMade }: { onMade: () => void }) {
  const n = useNewsroomWords();
  const { language } = useWords();
  const client = useClient();
  const announce = useAnnounce();
  const [, go] = useLocation();
  const [made, setMade] = useState<{ id: string; link: string } | null>(null);
  const { values, isChanged, bind } = useFilled<NewPersonValues>({
    ...{ name: '', email: '', isProgram: false, role: 'REPORTER' },
    language: language === 'nl' ? 'NL' : 'EN',
  });
  const { name, email, role, isProgram } = values;
  const open = (id: string) => {
    onMade();
    go(newsroomPath('people', id));
  };
  const send = async () => {
    const who = { name, email, role };
    if (!isProgram) return client.mutation(InviteUser, { input: { ...who, language: values.language } });
    const { data, error } = await client.mutation(CreateUser, { input: who });
    return { data: data && { it: { ...data.it, link: null } }, error };
  };
  return (
    <Panel screen="people" title={n.people.new}>
      <ChangeForm
        submit={isProgram ? n.frame.make : n.people.invite}
        isFilled={isChanged}
        act={send}
        onDone={({ user, link }) => {
          if (!user) return;
          if (link !== null) return setMade({ id: user.id, link });
          announce({ text: isProgram ? n.frame.made(user.name) : n.people.invited(user.name) });
          open(user.id);
        }}
      >
        <Field label={n.fields.name} isRequired {...bind('name')} />
        <Field label={n.people.email} type="email" autoComplete="off" isRequired {...bind('email')} />
        <SelectField
          label={n.people.role}
          hint={n.roleHints[role]}
          options={roleOptions(n)}
          {...bind('role')}
        />
        <CheckField label={n.people.isProgram} hint={n.people.isProgramHint} {...bind('isProgram')} />
        {!isProgram && <SelectField label={n.people.language} options={languages} {...bind('language')} />}
      </ChangeForm>
      {made && (
        <ShownOnce
          title={n.people.linkTitle(name)}
          explained={n.people.inviteLink}
          lines={[made.link]}
          onClose={() => {
            announce({ text: n.people.invited(name) });
            setMade(null);
            open(made.id);
          }}
        />
      )}
    </Panel>
  );
}
