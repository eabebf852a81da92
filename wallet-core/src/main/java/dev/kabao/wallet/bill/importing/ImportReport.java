package dev.kabao.wallet.bill.importing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of every line of a file.
 *
 * <p>Holds nothing of a line's content.
 *
 * @param source the source's name
 * @param format the format's code
 * @param kept whether the lines told as {@link Outcome#TAKEN} are now among the bills; if not, it
 *     was a trial, or a bad line kept the whole file out
 * @param lines each line, by number
 */
public record ImportReport(String source, String format, boolean kept, List<Line> lines) {

  /** Copies the list. */
  public ImportReport {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(format, "format");
    lines = List.copyOf(lines);
  }

  /** What became of a line. */
  public enum Outcome {
    /** It is an entry that was not there before. */
    TAKEN,
    /** It is an entry that was there already, from this file or another of the same source. */
    DOUBLE,
    /**
     * Its reference is there already, from this file or another of the same source, with another
     * amount. What is there stays as it is; a person has to say which is right.
     */
    CONFLICT,
    /** There is nothing in it to take. */
    SKIPPED,
    /** It is wrong. */
    BAD
  }

  /**
   * One line.
   *
   * @param lineNumber where it begins; the first is 1
   * @param outcome what became of it
   * @param reason why, exactly if it was skipped, contradicts what is there, or is bad
   */
  public record Line(long lineNumber, Outcome outcome, Optional<ImportReason> reason) {
    /** Checks that there is a reason exactly where there should be, and of the right kind. */
    public Line {
      boolean fits =
          switch (outcome) {
            case TAKEN, DOUBLE -> reason.isEmpty();
            case SKIPPED, CONFLICT -> reason.isPresent() && !reason.get().bad();
            case BAD -> reason.isPresent() && reason.get().bad();
          };
      if (!fits) {
        throw new IllegalArgumentException("The reason does not fit " + outcome + ".");
      }
    }

    /** The line of an entry that was not there before. */
    public static Line taken(ImportedEntry entry) {
      return new Line(entry.lineNumber(), Outcome.TAKEN, Optional.empty());
    }

    /** The line of an entry that was there already. */
    public static Line twice(ImportedEntry entry) {
      return new Line(entry.lineNumber(), Outcome.DOUBLE, Optional.empty());
    }

    /** The line of an entry that was there already, with another amount. */
    public static Line conflicting(ImportedEntry entry) {
      return new Line(
          entry.lineNumber(), Outcome.CONFLICT, Optional.of(ImportReason.AMOUNT_DIFFERS));
    }

    /** The line of what is no entry. */
    public static Line passed(ImportRecord.Passed passed) {
      return new Line(
          passed.lineNumber(),
          passed.reason().bad() ? Outcome.BAD : Outcome.SKIPPED,
          Optional.of(passed.reason()));
    }
  }

  /** How many lines have this outcome. */
  public long count(Outcome outcome) {
    return lines.stream().filter(line -> line.outcome() == outcome).count();
  }
}
