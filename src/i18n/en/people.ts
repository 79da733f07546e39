/** Users, what each may do, and the lock. */
import type {
  NameProblem,
  NotAllowed,
  UserRefusal,
} from "../../domain/people.ts";
import type { UnlockRefusal } from "../../domain/who-works.ts";
import { unreachable } from "../../lib/assert.ts";
import { plural } from "../words.ts";

const roles = {
  administrator: "administrator",
  accountant: "accountant",
  "transfer-operator": "transfer operator",
  recorder: "recorder",
  reader: "reader",
};

const permissions = {
  "see-print": "see, print and take lists along",
  "edit-vouchers": "enter and change vouchers",
  "edit-documents": "enter and change invoices, collections and payments",
  "edit-persons": "enter and change persons",
  "edit-masters": "change the other masters",
  export: "export, and back up management",
  import: "import, restore management and undo",
  periods: "close and reopen periods",
  administer: "administer users, sites and the company",
};

const nameProblems: Readonly<Record<NameProblem, string>> = {
  required: "Type the name.",
  "too-long": "The name may have at most 100 characters.",
  control: "The name has a character that cannot be stored; type it again.",
};

const BAD_PIN = "The PIN has 4 to 12 digits, no letters or blanks.";

function refused(error: NotAllowed): string {
  return error.code === "locked"
    ? "Valija is locked and nothing was done. Unlock it as a user and repeat."
    : `Nothing was done: ${error.user}, as ${roles[error.role]}, lacks the permission “${permissions[error.permission]}”. Ask an administrator to do it or to change the role.`;
}

function notSaved(error: UserRefusal): string {
  switch (error.code) {
    case "bad-name":
      return nameProblems[error.problem];
    case "name-taken":
      return `There is already a user named ${error.name}. Type another name, so that the history can tell them apart.`;
    case "bad-pin":
      return BAD_PIN;
    case "last-administrator":
      return `${error.name} is the only active administrator: without one nobody could change the permissions. Give that role to somebody else first.`;
    case "user-gone":
      return "That user is not there any more. Close this and look at the list again.";
    case "not-allowed":
    case "locked":
      return refused(error);
    default:
      return unreachable(error);
  }
}

function duration(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  if (minutes === 0) return plural(rest, "second", "seconds");
  const whole = plural(minutes, "minute", "minutes");
  return rest === 0
    ? whole
    : `${whole} and ${plural(rest, "second", "seconds")}`;
}

function notUnlocked(error: UnlockRefusal): string {
  switch (error.code) {
    case "wrong-pin": {
      const tried = `Wrong PIN, ${plural(error.failed, "attempt", "attempts")} so far.`;
      if (error.wait > 0)
        return `${tried} Wait ${duration(error.wait)} before trying again; every error doubles the wait.`;
      return error.free > 0
        ? `${tried} ${plural(error.free, "attempt", "attempts")} left before you have to wait.`
        : `${tried} If the next one fails too, you will have to wait.`;
    }
    case "waiting":
      return `There were too many wrong PINs. Wait ${duration(error.wait)} and try again.`;
    case "user-gone":
      return "That user is not active any more. Choose another one or ask an administrator to activate it.";
    default:
      return unreachable(error);
  }
}

export const people = {
  title: "Users and permissions",
  roles,
  permissions,
  nameProblems,
  refused,
  notSaved,
  meanwhile:
    "Another window changed the users at the same time and nothing was saved. Close this and look at the list.",
  badPin: BAD_PIN,
  notUnlocked,
  lacks: (role: string, permission: string) =>
    `The role ${role} lacks the permission “${permission}”.`,
  lacksTitle: "You can only look at this",
  lacksText: (user: string, role: string, permission: string) =>
    `${user} works as ${role}, which lacks the permission “${permission}”. If you need it, ask an administrator.`,
  single: {
    title: "One person, no questions",
    text: (name: string) =>
      `Today ${name} works on this computer without signing in and may do everything. Add a user when somebody else will work here: from then on everybody enters under their own name and the history says who did what.`,
  },
  list: {
    add: "Add user",
    name: "Name",
    role: "Role",
    pin: "PIN",
    state: "State",
    you: "you",
    withPin: "with PIN",
    withoutPin: "without PIN",
    active: "active",
    inactive: "inactive",
    waiting: "waiting after wrong PINs",
    change: "Change",
    edit: (name: string) => `Change ${name}`,
    noPinTitle: (names: string) => `Without PIN: ${names}`,
    noPinText:
      "Whoever uses this computer can enter under that name and with that role. Give them a PIN.",
  },
  form: {
    addTitle: "New user",
    editTitle: (name: string) => `User ${name}`,
    selfHeading: "You, the administrator",
    selfLead:
      "This is the first user that you add. You become the administrator, under your own name.",
    selfName: "Your name",
    selfPin: "Your PIN (optional)",
    otherHeading: "The new user",
    name: "Name",
    nameHint: "It appears in the history and in the packages they prepare.",
    role: "Role",
    pin: "PIN (optional)",
    newPin: "New PIN",
    newPinHint: "4 to 12 digits. It takes the place of the old one.",
    pinHint:
      "4 to 12 digits. Without a PIN, anybody can enter under that name.",
    pinRequired: "Type the PIN.",
    pinKept: {
      keep: "Leave it as it is",
      set: "Set another",
      remove: "Remove it",
    },
    pinChoice: "PIN",
    active: "Active",
    activeHint: "An inactive user cannot enter; the name stays in the history.",
    save: "Save",
    working: "Saving…",
  },
  saved: (name: string) => `${name} was saved.`,
  began: (self: string, other: string) =>
    `${self}, administrator, and ${other} were saved.`,
  table: {
    title: "What each role may do",
    caption: "Permissions of each role",
    permission: "Permission",
    yes: "yes",
    no: "no",
    note: "The permission is checked when each thing is done, not only in the buttons. Whoever owns the account of the operating system can read the data anyway: against that, encrypt the disk and give each person an account of their own.",
  },
  lockAfter: {
    label: "Lock without activity",
    hint: "After that time without keyboard or mouse, all windows are locked.",
    minutes: (minutes: number) =>
      minutes % 60 === 0
        ? plural(minutes / 60, "hour", "hours")
        : `${minutes} minutes`,
  },
  menu: {
    label: (name: string, role: string) => `User: ${name}, ${role}`,
    lock: "Lock",
    change: "Change user",
    pin: "Change my PIN",
    manage: "Users and permissions",
  },
  ownPin: {
    title: "My PIN",
    current: "Current PIN",
    next: "New PIN",
    done: "The PIN was changed.",
  },
  lock: {
    title: "Valija is locked",
    lead: "Choose who you are and type your PIN.",
    who: "User",
    pin: "PIN",
    noPin: "This user has no PIN.",
    unlock: "Unlock",
    checking: "Checking…",
    forgotten:
      "Forgot the PIN? An administrator can set another one in Settings, Users and permissions.",
  },
};
