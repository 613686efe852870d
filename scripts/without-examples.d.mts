export default function withoutExamples(text: string): string;
