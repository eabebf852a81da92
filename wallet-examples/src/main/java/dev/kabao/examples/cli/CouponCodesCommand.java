package dev.kabao.examples.cli;

import dev.kabao.wallet.Wallets;
import dev.kabao.wallet.coupon.CouponClasses;
import dev.kabao.wallet.value.RequestId;
import dev.kabao.wallet.value.Secret;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "codes",
    description = {
      "Make codes for coupons of a class, each good once, for the host; into a new file that only you"
          + " can read.",
      "They are kept as keyed hashes only: the file is lost if it is lost, but the same --request-id"
          + " makes the same codes again."
    })
final class CouponCodesCommand implements Action {
  @Parameters(
      paramLabel = "CLASS",
      descriptionKey = "coupon-class",
      description = "its code: 1 to 16 small letters, digits or -")
  private String code;

  @Option(
      names = "--count",
      paramLabel = "N",
      required = true,
      description = "how many, up to 1000000")
  private String count;

  @Option(
      names = "--until",
      paramLabel = "DAY",
      description = "the last day on which they are good (default: as long as the class)")
  private @Nullable String until;

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "a new file")
  private String out;

  @Mixin private RequestOption request;

  @Override
  public Answer run(Context context) throws IOException {
    EverydayInputs.code("CLASS", code);
    int number = Inputs.number("--count", count, 1, CouponClasses.MOST_CODES);
    Optional<Instant> end =
        Optional.ofNullable(until).map(day -> EverydayInputs.endOf("--until", day));
    Path file = Inputs.path("--out", out);
    Inputs.folderOf("--out", file);
    if (Files.exists(file)) {
      throw there();
    }
    return request.onPlatform(context, (wallets, id) -> make(wallets, id, number, end, file));
  }

  private Answer make(Wallets wallets, RequestId id, int number, Optional<Instant> end, Path file) {
    try {
      write(wallets, id, number, end, file);
    } catch (FileAlreadyExistsException e) {
      throw there();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Answer.done(
            Views.object().put("class", code).put("codes", number).put("file", file.toString()))
        .withNote("Whoever has a code has its coupon: keep the file safe.", "凭码即可领券，请妥善保管文件。");
  }

  /** A file with some of the codes is none: it is taken away, and the same request makes them. */
  private void write(Wallets wallets, RequestId id, int number, Optional<Instant> end, Path file)
      throws IOException {
    OutputStream made = PrivateFiles.create(file);
    boolean whole = false;
    try (Writer writer = new BufferedWriter(new OutputStreamWriter(made, StandardCharsets.UTF_8))) {
      wallets.couponClasses().makeCodes(id, code, number, end, each -> line(writer, each));
      writer.flush();
      whole = true;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      if (!whole) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static void line(Writer writer, Secret code) {
    try (code) {
      char[] chars = code.read(char[]::clone);
      try {
        writer.write(chars);
        writer.write('\n');
      } finally {
        Arrays.fill(chars, '\0');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Failure there() {
    return Failure.input("--out", "there is a file of this name already.", "该文件已存在。");
  }
}
