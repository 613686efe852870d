import type { JSX } from 'preact';

export function SetUpView(): JSX.Element {
  return <p />;
}
