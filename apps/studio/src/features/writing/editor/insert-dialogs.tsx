import { useState, type ReactNode } from 'react';
import { Dialog } from '../../../parts/dialog.jsx';
import { Field } from '../../../parts/field.jsx';
import { useWords } from '../../../words/words.jsx';
import { isLinkAddress, isWebAddress } from '../copy/addresses.js';

interface DialogProps<Done> {
  readonly onDone: (done: Done) => void;
  readonly onClose: () => void;
}

/** Where some words lead. */
export function LinkDialog({
  href: before,
  onDone,
  onClose,
}: DialogProps<string> & { readonly href: string }) {
  const { w } = useWords();
  const [href, setHref] = useState(before);
  const words = w.writing.insert;
  return (
    <AddressDialog
      title={words.link}
      fault={isLinkAddress(whole(href)) ? '' : words.linkForm}
      submit={words.set}
      onSubmit={() => {
        onDone(whole(href));
      }}
      onClose={onClose}
      other={
        before !== '' && (
          <button
            type="button"
            onClick={() => {
              onDone('');
              onClose();
            }}
          >
            {words.unlink}
          </button>
        )
      }
    >
      <Field label={words.address} name="href" value={href} onChange={setHref} isRequired hasFocus />
    </AddressDialog>
  );
}

/** People leave out what browsers do not show. */
function whole(address: string): string {
  const text = address.trim();
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+([/?#]|$)/i.test(text) ? `https://${text}` : text;
}

interface ImageSaid {
  readonly url: string;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
}

export function ImageDialog({ onDone, onClose }: DialogProps<ImageSaid>) {
  const { w } = useWords();
  const [said, setSaid] = useState<ImageSaid>({ url: '', alt: '', caption: '', credit: '' });
  const words = w.writing;
  const line = (name: keyof ImageSaid, label: string, isRequired = false) => (
    <Field
      label={label}
      name={name}
      value={said[name]}
      isRequired={isRequired}
      hasFocus={isRequired}
      onChange={(value) => {
        setSaid({ ...said, [name]: value });
      }}
    />
  );
  return (
    <AddressDialog
      title={words.insert.image}
      fault={isWebAddress(said.url.trim()) ? '' : words.insert.addressForm}
      submit={words.insert.put}
      onSubmit={() => {
        onDone({ ...said, url: said.url.trim() });
      }}
      onClose={onClose}
    >
      {line('url', words.insert.address, true)}
      {line('alt', words.blocks.alt)}
      {line('caption', words.blocks.caption)}
      {line('credit', words.blocks.credit)}
    </AddressDialog>
  );
}

export function EmbedDialog({ onDone, onClose }: DialogProps<{ url: string; title: string }>) {
  const { w } = useWords();
  const [url, setUrl] = useState('');
  const [title, setTitle] = useState('');
  const words = w.writing;
  return (
    <AddressDialog
      title={words.insert.embed}
      fault={isWebAddress(url.trim()) ? '' : words.insert.addressForm}
      submit={words.insert.put}
      onSubmit={() => {
        onDone({ url: url.trim(), title });
      }}
      onClose={onClose}
    >
      <Field label={words.insert.address} name="url" value={url} onChange={setUrl} isRequired hasFocus />
      <Field label={words.blocks.title} name="title" value={title} onChange={setTitle} />
    </AddressDialog>
  );
}

interface AddressDialogProps {
  readonly title: string;
  /** What is wrong with the address; said when somebody wants to go on. */
  readonly fault: string;
  readonly submit: string;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly other?: ReactNode;
  readonly children: ReactNode;
}

function AddressDialog({ title, fault, submit, onSubmit, onClose, other, children }: AddressDialogProps) {
  const { w } = useWords();
  const [isTold, setTold] = useState(false);
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setTold(true);
          if (fault !== '') return;
          onSubmit();
          onClose();
        }}
      >
        {children}
        <p className="fault" role="alert">
          {isTold && fault}
        </p>
        <p className="buttons">
          <button type="submit" className="main">
            {submit}
          </button>
          {other}
          <button type="button" onClick={onClose}>
            {w.writing.insert.cancel}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
