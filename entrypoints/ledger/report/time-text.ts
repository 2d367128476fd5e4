const two = (value: number): string => String(value).padStart(2, '0');

/** `2024-02-03 14:05`, in the reader's own time zone. */
export function timeText(at: number): string {
  const time = new Date(at);
  return `${dateText(at)} ${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** `2024-02-03`, in the reader's own time zone. */
export function dateText(at: number): string {
  const time = new Date(at);
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}
