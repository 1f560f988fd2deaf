"""What the changes promise of themselves, on a few lines of code."""

import os
import tempfile
import unittest

import drawing
import operators
import workshop

CODE = '''#include <algorithm>

// if (a == b) return 0;  A comment is no code.
int Count(const std::vector<int>& numbers, int least) {
  constexpr int kMost = 12;
  int count = 0;
  for (const int number : numbers) {
    if (number >= least && number != 0) ++count;
  }
  Report(count, "a == b, 7");
  if (count > kMost) return kMost;
  return Clamp(count, least);
}
const char* const kText = R"(
  count = 7;
)";
'''


def afters(operator, line):
    return list(operator(line, operators.code_of(line)))


class OperatorsTest(unittest.TestCase):
    def test_a_comparison_is_turned(self):
        self.assertEqual(afters(operators.turned, "  if (a == b && c < d) {"),
                         ["  if (a != b && c < d) {", "  if (a == b || c < d) {",
                          "  if (a == b && c >= d) {"])

    def test_templates_strings_and_comments_are_no_comparisons(self):
        self.assertEqual(afters(operators.turned, "std::vector<int> a;  // a == b"), [])
        self.assertEqual(afters(operators.turned, '  Say("a == b");'), [])

    def test_a_condition_is_asked_the_other_way_round(self):
        self.assertEqual(afters(operators.negated, "  if (IsOdd(n)) return 1;"),
                         ["  if (!(IsOdd(n))) return 1;"])
        self.assertEqual(afters(operators.negated, "  if (a) {"), ["  if (!(a)) {"])

    def test_a_constant_is_doubled_or_left_out(self):
        self.assertEqual(afters(operators.other_number, "constexpr float kShare = 0.25F;"),
                         ["constexpr float kShare = 0.5F;", "constexpr float kShare = 0.0F;"])
        self.assertEqual(afters(operators.other_number, "x = 1'000;"), ["x = 2000;", "x = 0;"])
        self.assertEqual(afters(operators.other_number, "std::size_t i = 0;"), ["std::size_t i = 1;"])
        self.assertEqual(afters(operators.other_number, "x2 = kUtf8;"), [])

    def test_a_call_gives_the_default_of_its_type(self):
        self.assertEqual(afters(operators.emptied, "  return Find(a, b);")[0], "  return {};")
        self.assertEqual(afters(operators.emptied, "  const float x = Sum(y);")[0],
                         "  const float x = {};")
        self.assertEqual(afters(operators.emptied, "  x = y + Sum(z) * 2;"),
                         ["  x = y + std::remove_cvref_t<decltype(Sum(z))>{} * 2;"])

    def test_a_step_is_left_out(self):
        self.assertEqual(afters(operators.left_out, "  words.push_back(word);"), ["  ;"])
        self.assertEqual(afters(operators.left_out, "  if (a) continue;"), ["  ;"])
        self.assertEqual(afters(operators.left_out, "  ++count;"), ["  ;"])
        self.assertEqual(afters(operators.left_out, "  sum += weight * best;"), ["  ;"])
        for declaration in ("  int count = 0;", "  const auto x = F(y);", "  return F(y);"):
            self.assertEqual(afters(operators.left_out, declaration), [], declaration)

    def test_two_arguments_change_places(self):
        self.assertEqual(afters(operators.swapped, "  F(a, G(b, c), d);"),
                         ["  F(G(b, c), a, d);", "  F(a, d, G(b, c));", "  F(a, G(c, b), d);"])
        self.assertEqual(afters(operators.swapped, "  x = std::max(a, b);"), [])

    def test_changes_are_within_one_line_and_not_in_comments_or_strings(self):
        lines = CODE.split("\n")
        changes = list(operators.changes_of(CODE))
        self.assertTrue(changes)
        for change in changes:
            self.assertEqual(lines[change.line], change.before)
            self.assertNotEqual(change.before, change.after)
            self.assertNotIn(change.line, (0, 2, 3, 15))
            if "7" in change.before and change.operator != "left_out":
                self.assertIn('"a == b, 7"', change.after)
        self.assertEqual({change.operator for change in changes},
                         {"turned", "negated", "other_number", "emptied", "left_out", "swapped"})


class DrawingTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.tree = self.folder.name
        os.makedirs(os.path.join(self.tree, "align", "claims"))
        with open(os.path.join(self.tree, "align", "claims", "a.cc"), "w", encoding="utf-8") as file:
            file.write(CODE)

    def tearDown(self):
        self.folder.cleanup()

    def draw(self, seed):
        return list(drawing.draw(self.tree, "align/claims", ["align/claims/a.cc"], seed))

    def test_is_the_same_for_the_same_seed_and_another_for_another(self):
        self.assertEqual(self.draw("1"), self.draw("1"))
        self.assertNotEqual(self.draw("1"), self.draw("2"))

    def test_comes_to_every_change_once(self):
        expected = {(c.before.strip(), c.after.strip()) for c in operators.changes_of(CODE)}
        drawn = [(m.before.strip(), m.after.strip()) for m in self.draw("1")]
        self.assertEqual(set(drawn), expected)
        self.assertEqual(len(drawn), len(expected))

    def test_a_change_is_put_where_it_belongs_and_nowhere_else(self):
        for mutant in self.draw("1"):
            changed = drawing.apply(CODE, mutant).split("\n")
            differing = [i for i, line in enumerate(CODE.split("\n")) if line != changed[i]]
            self.assertEqual(differing, [mutant.line - 1])

    def test_refuses_a_change_of_another_text(self):
        mutant = self.draw("1")[0]
        with self.assertRaisesRegex(drawing.Refused, "a.cc:.*expected .* found"):
            drawing.apply("\n" + CODE, mutant)

    def planted(self, text, file="align/claims/a.cc"):
        return drawing.planted(self.tree, [{"name": "a wire", "file": file, "text": text,
                                            "replacement": "least"}])

    def test_finds_a_planted_change_by_its_text(self):
        (mutant,) = self.planted("Clamp(count, least)")
        self.assertEqual((mutant.line, mutant.after), (12, "  return least;"))

    def test_refuses_a_planted_change_that_it_cannot_find(self):
        with self.assertRaisesRegex(drawing.Refused, "a wire: expected .* found it 0 times"):
            self.planted("Clamp(least)")
        with self.assertRaisesRegex(drawing.Refused, "found it 2 times"):
            self.planted("a == b")
        with self.assertRaisesRegex(drawing.Refused, "expected a file align/gone.cc, found none"):
            self.planted("Clamp", "align/gone.cc")


class WorkshopTest(unittest.TestCase):
    def test_a_run_that_was_killed_leaves_its_object_to_the_next_one(self):
        with tempfile.TemporaryDirectory() as tree:
            shop = workshop.Workshop(tree, os.path.join(tree, "build"), 1)
            os.makedirs(shop.scratch)
            source, built = os.path.join(tree, "a.cc"), os.path.join(shop.build, "a.o")
            with open(built, "w", encoding="utf-8") as file:
                file.write("sound")
            age = os.stat(built).st_mtime_ns
            shop.commands = {source: f"c++ -o a.o -c {source}"}
            workshop.Replaced(shop, "a.cc").__enter__()
            with open(built, "w", encoding="utf-8") as file:
                file.write("changed")
            self.assertTrue(workshop.restore(shop))
            with open(built, encoding="utf-8") as file:
                self.assertEqual(file.read(), "sound")
            self.assertEqual(os.stat(built).st_mtime_ns, age)
            self.assertFalse(workshop.restore(shop))


class TablesTest(unittest.TestCase):
    """The tables beside this file fit the tree."""

    tree = os.path.dirname(os.path.dirname(drawing.HERE))

    def test_every_folder_of_code_has_its_tests(self):
        drawing.test_order(drawing.find_folders(self.tree))

    def test_every_folder_of_the_library_and_the_program_has_tests(self):
        order = drawing.test_order(drawing.find_folders(self.tree))
        self.assertEqual([folder for folder in sorted(order) if not order[folder]],
                         ["align/python", "models/mentions/cldr", "models/programs"])

    def test_every_planted_change_is_found(self):
        rows = drawing.read_table("wires.tsv", ["name", "file", "text", "replacement"])
        self.assertEqual(len(drawing.planted(self.tree, rows)), len(rows))

    def test_every_equivalent_has_an_argument(self):
        for row in drawing.read_table("equivalents.tsv", ["file", "before", "after", "why"]):
            self.assertGreater(len(row["why"].split()), 4, row)


if __name__ == "__main__":
    unittest.main()
