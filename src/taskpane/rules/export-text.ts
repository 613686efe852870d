import type { RuleText } from '../../dsl/index';

/** Hands the text over to the browser as a file, named after the programme's code. */
export function exportText({ text, programme }: RuleText): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${fileName(programme?.code.text ?? '')}.rules`;
  link.click();
  // The download has begun once the click is over; a little later it no longer needs the address.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}

const fileName = (code: string): string => code.replaceAll(/[^\p{L}\p{N}_-]/gu, '') || 'regels';
