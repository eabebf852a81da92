package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.category.Category;
import dev.kabao.wallet.category.Correction;
import dev.kabao.wallet.insight.BudgetState;
import dev.kabao.wallet.insight.CategorySum;
import dev.kabao.wallet.insight.MonthPicture;
import dev.kabao.wallet.insight.MonthSum;
import dev.kabao.wallet.insight.PayeeSum;
import dev.kabao.wallet.insight.Shift;
import java.util.List;

/** Categories, budgets and the picture of a month, as the command prints them. */
final class InsightViews {
  private InsightViews() {}

  static ObjectNode category(Category category) {
    ObjectNode view = Views.object().put("category", category.code());
    Views.text(view, "name", category.name());
    return view;
  }

  static ObjectNode correction(Correction correction) {
    ObjectNode view = Views.object().put("payee", correction.payee());
    view.setAll(category(correction.category()));
    return view;
  }

  static ObjectNode budget(BudgetState state) {
    ObjectNode view = Views.object();
    view.put("category", state.budget().category().orElse("all"));
    view.put("monthly", Views.number(state.budget().monthly()));
    view.put("spent", Views.number(state.spent()));
    view.put("left", Views.number(state.budget().monthly().minus(state.spent())));
    view.put("currency", state.budget().monthly().getCurrencyUnit().getCode());
    view.put("level", Words.of(state.level()));
    return view;
  }

  static ObjectNode picture(MonthPicture picture) {
    ObjectNode view = Views.object();
    view.put("month", picture.month().toString());
    view.put("currency", picture.currency().getCode());
    view.put("over", picture.over());
    view.put("spent", Views.number(picture.spent()));
    view.put("income", Views.number(picture.income()));
    view.put("saved", Views.number(picture.income().minus(picture.spent())));
    sums(view, "spending", picture.spending());
    sums(view, "incomes", picture.incomes());
    ArrayNode payees = view.putArray("payees");
    picture.payees().forEach(each -> payees.add(payee(each)));
    ArrayNode months = view.putArray("months");
    picture.months().forEach(each -> months.add(month(each)));
    ArrayNode shifts = view.putArray("shifts");
    picture.shifts().forEach(each -> shifts.add(shift(each)));
    ArrayNode budgets = view.putArray("budgets");
    picture.budgets().forEach(each -> budgets.add(budget(each)));
    return view;
  }

  private static void sums(ObjectNode view, String name, List<CategorySum> sums) {
    ArrayNode list = view.putArray(name);
    sums.forEach(
        sum -> list.add(category(sum.category()).put("amount", Views.number(sum.amount()))));
  }

  private static ObjectNode payee(PayeeSum sum) {
    ObjectNode view = Views.object();
    sum.payee().ifPresent(id -> view.put("payee", id));
    sum.name().ifPresent(name -> view.put("name", name));
    return view.put("amount", Views.number(sum.amount()));
  }

  private static ObjectNode month(MonthSum sum) {
    return Views.object()
        .put("month", sum.month().toString())
        .put("spent", Views.number(sum.spent()))
        .put("income", Views.number(sum.income()));
  }

  private static ObjectNode shift(Shift shift) {
    return category(shift.category())
        .put("now", Views.number(shift.now()))
        .put("usual", Views.number(shift.usual()))
        .put("difference", Views.number(shift.difference()));
  }
}
