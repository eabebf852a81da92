import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes the card number table that BinDirectory.china() reads. Needs a JDK only:
 *
 * <pre>
 * java wallet-core/src/build/MakeBins.java cn-card-bins.csv cn-banks.csv \
 *     wallet-core/src/build/bank-names-en.csv \
 *     &gt; wallet-core/src/main/resources/dev/kabao/wallet/cardholder/cn-bins.csv
 * </pre>
 *
 * The first input has rows of prefix, number length, bank code and kind; the second, codes with
 * Chinese names; the third, codes with English names, for banks that are widely known by one. The
 * output has one row for the prefixes of a bank, kind and length, and depends on nothing else than
 * the inputs. A row that contradicts another stops it.
 */
final class MakeBins {
  private record Group(String bank, String kind, int length) {}

  public static void main(String[] files) throws IOException {
    if (files.length != 3) {
      System.err.println("Usage: java MakeBins.java cn-card-bins.csv cn-banks.csv names-en.csv");
      System.exit(2);
    }
    Map<String, String> chinese = names(Path.of(files[1]));
    Map<String, String> english = names(Path.of(files[2]));

    Map<Group, TreeSet<String>> groups =
        new TreeMap<>(
            Comparator.comparing(Group::bank)
                .thenComparing(Group::kind)
                .thenComparingInt(Group::length));
    Map<String, String> seen = new HashMap<>();
    for (String[] row : rows(Path.of(files[0]), 4)) {
      String earlier = seen.put(row[0] + "/" + row[1], row[2] + "/" + row[3]);
      if (earlier != null) {
        throw new IllegalStateException("Two rows for " + row[0] + " with length " + row[1]);
      }
      groups
          .computeIfAbsent(
              new Group(row[2], row[3], Integer.parseInt(row[1])), group -> new TreeSet<>())
          .add(row[0]);
    }

    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    out.print("bank,zh,en,kind,length,prefixes\n");
    groups.forEach(
        (group, prefixes) -> {
          String zh = chinese.get(group.bank());
          if (zh == null) {
            throw new IllegalStateException("No name for " + group.bank());
          }
          String en = english.getOrDefault(group.bank(), group.bank());
          out.printf(
              "%s,%s,%s,%s,%d,%s\n",
              group.bank(), zh, en, group.kind(), group.length(), String.join(" ", prefixes));
        });
    out.flush();
  }

  private static Map<String, String> names(Path file) throws IOException {
    Map<String, String> names = new HashMap<>();
    for (String[] row : rows(file, 2)) {
      names.put(row[0], row[1]);
    }
    return names;
  }

  private static List<String[]> rows(Path file, int columns) throws IOException {
    List<String[]> rows =
        Files.readAllLines(file, StandardCharsets.UTF_8).stream()
            .skip(1)
            .filter(line -> !line.isBlank())
            .map(line -> line.split(",", -1))
            .toList();
    for (String[] row : rows) {
      if (row.length != columns) {
        throw new IllegalStateException(file + ": a row has not " + columns + " columns");
      }
    }
    return rows;
  }
}
