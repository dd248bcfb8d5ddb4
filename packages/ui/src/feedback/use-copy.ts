/** Copies a text and says so. There is no clipboard off https: asking for it then fails like any other refusal. */
import { useToast } from './toast.tsx';

export function useCopy(said: { readonly copied: string; readonly notCopied: string }): (text: string) => void {
  const toast = useToast();
  return (text) =>
    void writeToClipboard(text).then(
      () => toast({ text: said.copied }),
      () => toast({ text: said.notCopied }),
    );
}

async function writeToClipboard(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
