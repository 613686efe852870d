export class Anchors {
  next(title: string): string;
}
