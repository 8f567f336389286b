package assay.storage;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Why the store could not do what it was asked. The message is one or two sentences for a person: which file, what is
/// wrong and what to do; nothing was half-written.
public abstract sealed class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /// Another program is writing, and went on for longer than the store waits.
    public static final class Busy extends StoreException {
        private static final long serialVersionUID = 1L;

        /// @param holder who writes, as `process 4711 (java)`
        Busy(Path file, String holder, Throwable cause) {
            super("The store " + file + " is being written by " + holder + ". Try again when it has finished.", cause);
        }
    }

    /// What the store holds is not what was written to it.
    public static final class Damaged extends StoreException {
        private static final long serialVersionUID = 1L;

        /// @param what the damaged place and the damage, as a clause
        Damaged(Path file, String what, @Nullable Throwable cause) {
            super(
                    "The store " + file + " is damaged: " + what
                            + ". Import the file of that run again into a new store, or restore a backup of the store.",
                    cause);
        }
    }

    /// The file is something other than a store.
    public static final class NotAStore extends StoreException {
        private static final long serialVersionUID = 1L;

        /// @param found what the file is instead, as `not an SQLite file`
        NotAStore(Path file, String found, @Nullable Throwable cause) {
            super(file + " is " + found + ", so it was left untouched. Choose another file for the store.", cause);
        }
    }

    /// The store was written by a newer version of Assay.
    public static final class TooNew extends StoreException {
        private static final long serialVersionUID = 1L;

        TooNew(Path file, int found, int known) {
            super(
                    "The store %s has format %d; this version of Assay reads up to %d and left it untouched. Update Assay."
                            .formatted(file, found, known),
                    null);
        }
    }

    /// The store can be read but not written.
    public static final class ReadOnly extends StoreException {
        private static final long serialVersionUID = 1L;

        ReadOnly(Path file, @Nullable Throwable cause) {
            super(
                    "The store " + file + " is read-only. Allow writing to the file and its folder, or choose another"
                            + " store.",
                    cause);
        }
    }

    /// The disk, or the room the store may take, is used up.
    public static final class Full extends StoreException {
        private static final long serialVersionUID = 1L;

        Full(Path file, Throwable cause) {
            super("There is no room left for the store " + file + "; nothing was stored. Free some disk space.", cause);
        }
    }

    /// The file cannot be opened or created where it is said to be.
    public static final class Unreachable extends StoreException {
        private static final long serialVersionUID = 1L;

        Unreachable(Path file, Throwable cause) {
            super(
                    "The store " + file + " cannot be opened. Check that its folder exists and that you may write"
                            + " there, or choose another store.",
                    cause);
        }
    }

    /// The run or the profile asked for is not in the store; another program may have removed it.
    public static final class Missing extends StoreException {
        private static final long serialVersionUID = 1L;

        /// @param what as `run 17`
        Missing(Path file, String what) {
            super("The store " + file + " holds no " + what + ". It may have been removed meanwhile.", null);
        }
    }

    /// Anything else; the message names the statement and the kinds of its arguments, never their values.
    public static final class Failed extends StoreException {
        private static final long serialVersionUID = 1L;

        /// @param action the SQL, or what else was tried
        /// @param argumentKinds as `(Long, String)`
        Failed(Path file, String action, String argumentKinds, Throwable cause) {
            super(
                    "The store %s failed: %s. It was doing: %s %s"
                            .formatted(file, cause.getMessage(), action, argumentKinds),
                    cause);
        }
    }
}
