package dev.kabao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Charts of blocks, and the places that texts fill. */
class ChartsTest {

  @Test
  void wide_characters_fill_two_places_and_marks_none() {
    assertThat(Cells.width("abc")).isEqualTo(3);
    assertThat(Cells.width("餐饮 a")).isEqualTo(6);
    assertThat(Cells.width("ｆ（）。")).isEqualTo(8);
    assertThat(Cells.width("e\u0301")).isEqualTo(1);
    assertThat(Cells.width("𠮷")).isEqualTo(2);
    assertThat(Cells.width("█▒")).isEqualTo(2);
  }

  @Test
  void a_text_is_cut_at_a_whole_character() {
    assertThat(Cells.fit("水电燃气", 8)).isEqualTo("水电燃气");
    assertThat(Cells.fit("水电燃气", 7)).isEqualTo("水电燃…");
    assertThat(Cells.fit("水电燃气", 6)).isEqualTo("水电… ");
    assertThat(Cells.fit("ab", 4)).isEqualTo("ab  ");
    assertThat(Cells.right("12.30", 8)).isEqualTo("   12.30");
  }

  @Test
  void nothing_that_moves_the_cursor_gets_through() {
    assertThat(Cells.fit("a\u001b[2Jb\u202Ec\nd\u2028e", 12)).isEqualTo("a[2Jbcde    ");
  }

  @Test
  void bars_are_parts_of_the_longest_and_amounts_end_at_the_same_place() {
    List<String> bars =
        Charts.bars(
            List.of(
                new Charts.Row("餐饮", 9000, "90.00", "75%"),
                new Charts.Row("Transport", 3000, "30.00", "25%"),
                new Charts.Row("Little", 1, "0.01", "0%"),
                new Charts.Row("Given back", -500, "-5.00", "")));
    assertThat(count(bars.get(0), '█')).isEqualTo(3 * count(bars.get(1), '█'));
    assertThat(bars.get(2)).contains("▏");
    assertThat(bars.get(3)).doesNotContain("█").contains("-5.00");
    assertThat(bars).allMatch(bar -> Cells.width(bar) == Charts.WIDTH);
  }

  @Test
  void a_gauge_that_is_passed_is_full() {
    String passed = Charts.gauge(new Charts.Row("x", 150, "1.50", "150%"), 100);
    assertThat(passed).doesNotContain("░").contains("150%");
    String half = Charts.gauge(new Charts.Row("x", 50, "0.50", "50%"), 100);
    assertThat(Math.abs(count(half, '█') - count(half, '░'))).isLessThanOrEqualTo(1);
  }

  @Test
  void columns_stand_on_an_axis_with_the_months_below() {
    List<String> lines =
        Charts.columns(
            List.of(new Charts.Column("10", 800, 400), new Charts.Column("11", 50, 0)), 4, "8");
    assertThat(lines)
        .containsExactly(
            "8 ┤ ██", "  │ ██", "  │ ██▒▒", "  │ ██▒▒ ▂▂", "0 └──────────", "     10   11");
  }

  @Test
  void both_columns_grow_by_eighths_and_what_is_there_at_all_has_the_lowest_step() {
    List<String> lines =
        Charts.columns(
            List.of(
                new Charts.Column("09", 3_428_800, 50_000),
                new Charts.Column("10", 1, 1),
                new Charts.Column("11", 0, 642_900)),
            8,
            "34,288");
    assertThat(lines.get(7)).isEqualTo("       │ ██▁▁ ▁▁▁▁   ▒▒");
    assertThat(lines.get(6)).isEqualTo("       │ ██          ▄▄");
    assertThat(lines.get(5)).isEqualTo("       │ ██");
  }

  @Test
  void no_line_is_wider_than_a_terminal_whatever_the_amounts_are() {
    Random random = new Random(20261129);
    for (int height = 1; height <= 12; height++) {
      List<Charts.Column> months = new ArrayList<>();
      for (int month = 1; month <= 13; month++) {
        long spent = (random.nextLong() >> 20) - 1_000_000;
        months.add(new Charts.Column("01", spent, spent / 2));
      }
      assertThat(Charts.columns(months, height, "99,999,999"))
          .hasSize(height + 2)
          .allMatch(line -> Cells.width(line) <= 80);
    }
  }

  private static int count(String text, char c) {
    return (int) text.chars().filter(each -> each == c).count();
  }
}
