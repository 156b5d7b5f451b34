/** When somebody is there, by the workspace's clock. */
export interface OfficeHours {
  /** IANA, such as `Europe/Lisbon`. */
  time_zone: string;
  /** Empty: always. */
  intervals: readonly OfficeInterval[];
  /** Whole days on which nobody is there, as `2026-12-25`. */
  holidays: readonly string[];
}

/** Minutes from Monday 00:00, from `start_minute` to before `end_minute`: 0 to 10,080. */
export interface OfficeInterval {
  start_minute: number;
  end_minute: number;
}

export const alwaysOpen: OfficeHours = { time_zone: 'UTC', intervals: [], holidays: [] };
