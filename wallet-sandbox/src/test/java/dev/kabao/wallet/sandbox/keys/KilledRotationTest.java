package dev.kabao.wallet.sandbox.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.keys.RotationPace;
import dev.kabao.wallet.value.WalletId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that rewraps is killed again and again; whoever goes on loses nothing and ends. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class KilledRotationTest {
  private static final int PEOPLE = 1200;
  private static final int KILLS = 3;

  @TempDir private Path folder;

  @Test
  void afterEachKillTheNextRunGoesOnAndEveryWalletIsReadable() throws Exception {
    List<WalletId> people = new ArrayList<>();
    try (KeyBench bench = new KeyBench(folder)) {
      for (int i = 0; i < PEOPLE; i++) {
        people.add(bench.person(i));
      }
      bench.wrappingKeys().renew();
    }
    long before = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      long first = firstWordThenKill();
      assertThat(first).isGreaterThan(before);
      before = first;
    }
    try (KeyBench bench = new KeyBench(folder)) {
      assertThat(bench.wallets.keys().inUse()).containsOnlyKeys(1, 2);
      bench.wallets.keys().rewrap(RotationPace.UNLIMITED, progress -> {});
      assertThat(bench.wallets.keys().inUse()).containsOnlyKeys(2);
      assertThat(bench.wallets.keys().retire(bench.wrappingKeys())).containsExactly(1);
      for (int i = 0; i < PEOPLE; i++) {
        assertThat(bench.isReadable(i, people.get(i))).isTrue();
      }
    }
  }

  /** How many documents the process had seen after its first step. */
  private long firstWordThenKill() throws IOException, InterruptedException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                RotatingProcess.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader words =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String word = words.readLine();
      assertThat(word).as("the first word of the process").matches("[0-9]+");
      words.readLine();
      return Long.parseLong(word);
    } finally {
      process.destroyForcibly();
      process.waitFor();
    }
  }
}
