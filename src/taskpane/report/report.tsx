import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CellPlace } from '../../records/columns';
import { useServices, useText } from '../shell/services';
import type { Message } from '../shell/tasks';
import { filtered, NO_FILTERS } from './model/filters';
import { matrixOf, type Matrix, type Order } from './model/matrix';
import type { Overview, RequirementColumn, TraineeEntry } from './model/overview';
import { Jumps, traineeAt } from './model/selection';
import { JumpContext } from './report-context';
import { ReportHeader } from './report-header';
import { ReportList } from './report-list';
import { texts, updated } from './texts';
import { TraineeNav } from './trainee-nav';
import { TraineePage } from './trainee-page';
import type { WorkedOut } from './use-worked-out';

/** The trainee that is open, by keys, so that the page stays while the roster changes. */
interface Opened {
  readonly trainee: string;
  readonly at: string | null;
  /** Whether the focus goes along: from the list, but not when the user turns pages or is at work in the workbook. */
  readonly takesFocus: boolean;
}

/** The list, or one trainee above it; the list stays as it is while a trainee is open. */
export function Report({ worked }: { readonly worked: WorkedOut }): JSX.Element {
  const { overview, deadlines } = worked;
  const { workbook, tasks } = useServices();
  const text = useText();
  const [filters, setFilters] = useState(NO_FILTERS);
  const [order, setOrder] = useState<Order>({ by: 'attention' });
  const [everything, setEverything] = useState(false);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [follows, setFollows] = useState(true);
  const [marked, setMarked] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const beforeOpening = useRef<HTMLElement | null>(null);

  // Nothing is narrowed by deadlines that nobody asked for: then they may come and go.
  const asked = filters.dueWithin === null ? null : deadlines;
  const trainees = useMemo(() => filtered(overview, asked, filters), [overview, asked, filters]);
  const wishes = useMemo(() => ({ order, filters, everything }), [order, filters, everything]);
  const earlier = useRef<{ wishes: typeof wishes; matrix: Matrix } | null>(null);
  const matrix = useMemo(() => {
    const like = earlier.current?.wishes === wishes ? earlier.current.matrix : null;
    const next = matrixOf(overview, trainees, asked, wishes, like);
    earlier.current = { wishes, matrix: next };
    return next;
  }, [overview, trainees, asked, wishes]);

  const jumps = useRef(new Jumps());
  const jump =
    workbook === null
      ? null
      : (place: CellPlace): void => {
          jumps.current.begin(place);
          void tasks
            .run(texts.goingTo, () => workbook.goTo(place).then(() => true))
            .then((done) => {
              const { message } = tasks.activity;
              refused.current = done === null && message?.kind === 'failed' ? message : null;
            });
        };
  // That a cell is gone is no longer true of a roster that was read anew.
  const refused = useRef<Message | null>(null);
  useEffect(() => {
    if (refused.current !== null && tasks.activity.message === refused.current) tasks.say(null);
    refused.current = null;
  }, [overview.live, tasks]);
  // The listener lives as long as the workbook; what it looks at changes with every roster.
  const now = useRef({ overview, follows });
  now.current = { overview, follows };
  useEffect(
    () =>
      workbook?.watchSelection((cell) => {
        if (jumps.current.isOwn(cell)) return;
        const { overview: current, follows: isFollowing } = now.current;
        const trainee = traineeAt(current.live.checked.roster, cell);
        const entry = current.trainees.find((one) => one.trainee === trainee);
        setMarked(entry?.key ?? null);
        if (entry !== undefined && isFollowing)
          setOpened((shown) =>
            shown === null || shown.trainee === entry.key
              ? shown
              : { trainee: entry.key, at: null, takesFocus: false },
          );
      }),
    [workbook],
  );

  const open = (entry: TraineeEntry, column: RequirementColumn | null): void => {
    beforeOpening.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setOpened({ trainee: entry.key, at: column?.key ?? null, takesFocus: true });
  };
  const back = (): void => {
    setOpened(null);
    // Once the list is shown again.
    setTimeout(() => {
      const before = beforeOpening.current;
      const target = before?.isConnected
        ? before
        : list.current?.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]');
      target?.focus({ preventScroll: true });
    }, 0);
  };
  const entry = opened === null ? undefined : overview.byKey.get(opened.trainee);
  const at = entry === undefined ? -1 : matrix.rows.findIndex(({ key }) => key === entry.key);
  return (
    <JumpContext.Provider value={jump}>
      <div class="report">
        <News worked={worked} />
        <ReportHeader overview={overview} shown={trainees} follows={follows} follow={setFollows} />
        <div ref={list} class="report-list" tabIndex={-1} hidden={opened !== null}>
          <ReportList
            worked={worked}
            trainees={trainees}
            matrix={matrix}
            filters={filters}
            change={setFilters}
            order={order}
            sortBy={setOrder}
            everything={everything}
            showEverything={setEverything}
            marked={follows ? marked : null}
            open={open}
          />
        </div>
        {opened !== null && (
          <div class="trainee-page">
            <TraineeNav
              previous={matrix.rows[at - 1] ?? null}
              next={at < 0 ? null : (matrix.rows[at + 1] ?? null)}
              turnTo={(to) => {
                setOpened({ trainee: to.key, at: null, takesFocus: false });
              }}
              back={back}
            />
            {entry === undefined ? (
              <p>{text(texts.traineeGone)}</p>
            ) : (
              <TraineePage
                key={`${entry.key} ${opened.at ?? ''}`}
                overview={overview}
                deadlines={deadlines}
                entry={entry}
                at={opened.at}
                takesFocus={opened.takesFocus}
              />
            )}
          </div>
        )}
      </div>
    </JumpContext.Provider>
  );
}

/** How long news stays, in milliseconds: long enough to be read, not to be in the way. */
const NEWS_STAYS = 10_000;

/** Says how many verdicts a change of the workbook changed. */
function News({ worked: { overview, changed } }: { readonly worked: WorkedOut }): JSX.Element {
  const text = useText();
  const [told, tell] = useState<Overview | null>(null);
  useEffect(() => {
    if (changed === null) return;
    tell(overview);
    const timer = setTimeout(() => {
      tell(null);
    }, NEWS_STAYS);
    return () => {
      clearTimeout(timer);
    };
  }, [overview]);
  return (
    <p class="news" role="status">
      {told === overview && changed !== null && text(updated(changed))}
    </p>
  );
}
