package dev.kabao.wallet.benchmarks.vault;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Seals and opens a 120-byte card record; {@link VaultReport} runs it several times over. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 50, time = 20, timeUnit = TimeUnit.MILLISECONDS)
public class VaultBenchmark {
  private static final int RECORD_BYTES = 120;

  /** Who does it; JMH fills it from the values of the enum. */
  @Param public Contender contender = Contender.VAULT;

  private byte[] plaintext = {};
  private byte[] sealed = {};

  // JMH calls prepare() first.
  @SuppressWarnings("NullAway.Init")
  private Box box;

  /** Made by JMH. */
  public VaultBenchmark() {}

  /** Makes the key, and looks whether what is sealed opens. */
  @Setup
  public void prepare() throws Exception {
    box = contender.newBox();
    plaintext = Box.random(RECORD_BYTES);
    sealed = box.seal(plaintext);
    // In an application the ciphers have long been old objects. The collector makes it dearer to
    // store into those, by a tenth here, so for all contenders they must be old from the start.
    System.gc();
    if (!Arrays.equals(plaintext, box.open(sealed))) {
      throw new IllegalStateException(contender + " does not open what it sealed");
    }
  }

  /** Seals. */
  @Benchmark
  public byte[] seal() throws Exception {
    return box.seal(plaintext);
  }

  /** Opens. */
  @Benchmark
  public byte[] open() throws Exception {
    return box.open(sealed);
  }
}
