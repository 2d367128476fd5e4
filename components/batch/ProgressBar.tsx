interface ProgressBarProps {
  label: string;
  /** What stands beside it, and is read out. */
  text: string;
  done: number;
  failed: number;
  all: number;
}

/** How many of all are done, and how many of these in vain. */
export function ProgressBar({ label, text, done, failed, all }: ProgressBarProps) {
  const share = (count: number) => `${all === 0 ? 0 : (count / all) * 100}%`;
  return (
    <div
      class="progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={all}
      aria-valuenow={done + failed}
      aria-valuetext={text}
    >
      <span class="progress-done" style={{ width: share(done) }} />
      <span class="progress-failed" style={{ width: share(failed) }} />
    </div>
  );
}
