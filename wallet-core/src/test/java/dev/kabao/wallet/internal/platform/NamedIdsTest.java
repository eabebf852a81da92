package dev.kabao.wallet.internal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class NamedIdsTest {

  @Test
  void equalNamesGiveEqualIdsAndOthersDoNot() {
    UUID id = NamedIds.of("incoming", "WEBANK", "R-1");

    assertThat(NamedIds.of("incoming", "WEBANK", "R-1")).isEqualTo(id);
    assertThat(NamedIds.of("incoming", "WEBANK", "R-2")).isNotEqualTo(id);
    assertThat(NamedIds.of("incoming", "WEBANKR", "-1")).isNotEqualTo(id);
    assertThat(NamedIds.of("incoming", "WEBANK", "R-1", "")).isNotEqualTo(id);
  }

  @Test
  void theyAreUuidsOfVersion8AsRfc9562HasThem() {
    UUID id = NamedIds.of("incoming", "WEBANK", "R-1");

    assertThat(id.version()).isEqualTo(8);
    assertThat(id.variant()).isEqualTo(2);
  }

  @Test
  void anIdNeverChangesForItIsWhatKeepsATransferFromBeingCreditedTwice() {
    assertThat(NamedIds.of("incoming", "WEBANK", "R-1"))
        .hasToString("7514a5bd-a71e-8725-a32c-c896a89bb5f5");
  }
}
