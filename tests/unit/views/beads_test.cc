// Beads and ladders, written and read.

#include "synoptic/beads.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "synoptic/error.hpp"
#include "synoptic/views.hpp"
#include "tests/unit/views/synopses.hpp"

namespace synoptic {
namespace {

using ::testing::HasSubstr;

void AddLink(Synopsis& synopsis, std::vector<std::size_t> a, std::vector<std::size_t> b) {
  constexpr double kProbability = 0.75;
  synopsis.links.push_back({0, 1, a, b, kProbability, {}});
  synopsis.claims.push_back(
      {Label::kShared, kProbability, {{0, std::move(a), {}}, {1, std::move(b), {}}}, {}});
}

/// Italian 0 1 2 3 and Indonesian 0 1 2 3 4: 0 = 0, then Indonesian 1 alone, Italian 1 alone, 2 = 2
/// with 3, and 3 = 4. Blank lines stand behind Italian 1 and Indonesian 2.
Synopsis InOrder() {
  Synopsis synopsis;
  synopsis.order = Order::kMonotone;
  synopsis.articles = {testing::MakeEntry("it", "it", {{"A.", "B."}, {"C.", "D."}}, "\n"),
                       testing::MakeEntry("id", "id", {{"V.", "W.", "X."}, {"Y.", "Z."}}, "\r\n")};
  AddLink(synopsis, {0}, {0});
  AddLink(synopsis, {2}, {2, 3});
  AddLink(synopsis, {3}, {4});
  synopsis.claims.push_back(testing::Only(1, 1, 0.5));
  synopsis.claims.push_back(testing::Only(0, 1, 0.9));
  return synopsis;
}

std::string Beads(const Synopsis& synopsis, BeadIndex index = BeadIndex::kUnit) {
  std::ostringstream out;
  WriteBeads(synopsis, out, index);
  return out.str();
}

std::string Ladder(const Synopsis& synopsis, BeadIndex index = BeadIndex::kUnit) {
  std::ostringstream out;
  WriteLadder(synopsis, out, index);
  return out.str();
}

std::vector<Bead> Read(const std::string& text) {
  std::istringstream in(text);
  return ReadBeads(in, "x.beads");
}

std::string Refusal(const std::string& text) {
  try {
    Read(text);
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kInvalidFormat);
    return error.what();
  }
  ADD_FAILURE() << "accepted: " << text;
  return {};
}

TEST(Beads, AreALineALinkAndALineAUnitWithoutOne) {
  EXPECT_EQ(Beads(InOrder()),
            "[0]:[0]:0.2500\n"
            "[]:[1]:0.5000\n"
            "[1]:[]:0.1000\n"
            "[2]:[2, 3]:0.2500\n"
            "[3]:[4]:0.2500\n");
}

TEST(Beads, CountLinesWithTheBlankOnesIfSoAsked) {
  EXPECT_EQ(Beads(InOrder(), BeadIndex::kLine),
            "[0]:[0]:0.2500\n"
            "[]:[1]:0.5000\n"
            "[1]:[]:0.1000\n"
            "[3]:[2, 4]:0.2500\n"
            "[4]:[5]:0.2500\n");
}

TEST(Beads, OfLinksThatCrossAreSortedByTheFirstArticle) {
  Synopsis synopsis = InOrder();
  synopsis.order = Order::kFree;
  synopsis.links[1].b_units = {4};
  synopsis.links[2].b_units = {2, 3};
  EXPECT_EQ(Beads(synopsis),
            "[0]:[0]:0.2500\n"
            "[]:[1]:0.5000\n"
            "[1]:[]:0.1000\n"
            "[2]:[4]:0.2500\n"
            "[3]:[2, 3]:0.2500\n");
}

TEST(Beads, ClausesOfOneLineHaveOneIndex) {
  Synopsis synopsis;
  synopsis.articles = {testing::MakeEntry("it", "it", {{"A, b.", "C."}}, "\n"),
                       testing::MakeEntry("id", "id", {{"X."}}, "\n")};
  auto& units = synopsis.articles[0].units;
  units = {{{0, 2}, 0, 0, {}}, {{3, 5}, 0, 0, {}}, {{6, 8}, 0, 1, {}}};
  AddLink(synopsis, {0}, {0});
  synopsis.claims.push_back(testing::Only(0, 1, 0.9));
  synopsis.claims.push_back(testing::Only(0, 2, 0.9));
  EXPECT_EQ(Beads(synopsis, BeadIndex::kLine), "[0]:[0]:0.2500\n[1]:[]:0.1000\n");
}

TEST(Beads, OfAnArticleBesideAnEmptyOneAreOneSided) {
  for (const Bead& bead : BeadsOf(testing::BesideEmpty())) {
    EXPECT_NE(bead.a.empty(), bead.b.empty());
  }
}

TEST(Beads, JoinTwoArticles) { EXPECT_THROW(Beads(testing::Library()), Error); }

TEST(Beads, ReadBackAsWritten) {
  for (const Synopsis& synopsis : {InOrder(), testing::Bridge()}) {
    std::vector<Bead> beads = BeadsOf(synopsis);
    const std::vector<Bead> read = Read(Beads(synopsis));
    ASSERT_EQ(read.size(), beads.size());
    for (std::size_t i = 0; i < beads.size(); ++i) {
      EXPECT_NEAR(read[i].cost, beads[i].cost, 1e-4);
      beads[i].cost = read[i].cost;
    }
    EXPECT_EQ(read, beads);
  }
}

TEST(Beads, AreReadWithAndWithoutCostsAndSpaces) {
  const std::vector<Bead> expected = {{{0, 1}, {2}, 0}, {{}, {3}, 0}};
  EXPECT_EQ(Read("[0, 1]:[2]\n[]:[3]\n"), expected);
  EXPECT_EQ(Read("\n [0,1] : [2] :0.0\r\n[ ]:[3]:\r\n"), expected);
  EXPECT_EQ(Read("[0]:[0]:1e-3")[0].cost, 0.001);
  EXPECT_TRUE(Read("").empty());
}

TEST(Beads, NameTheLineOfWhatTheyRefuse) {
  EXPECT_THAT(Refusal("[0]:[0]\n[0]:\n"), HasSubstr("x.beads:2: expected [index, ...]"));
  EXPECT_THAT(Refusal("[0]:[0]\n[0]:\n"), HasSubstr("found \"[0]:\""));
  for (const char* line :
       {"[0]:[a]", "[0]:[1,]", "[-1]:[0]", "[1, 0]:[0]", "[1, 1]:[0]", "[0][0]", "[0]:[0]:x",
        "[0]:[0]:0.1:2", "[0.5]:[0]", "[0]", "[0]:[0] 1", "[99999999999999999999]:[0]"}) {
    EXPECT_THAT(Refusal(line), HasSubstr("x.beads:1: ")) << line;
  }
  EXPECT_THAT(Refusal("hello"), HasSubstr("expected beads ([0]:[0]:0.1) or a ladder"));
}

TEST(Beads, AreOfTextsThatCanBeAligned) {
  EXPECT_EQ(Read("[99999]:[99999]\n").size(), 1u);
  EXPECT_THAT(Refusal("[0]:[0]\n[0]:[100000]\n"),
              HasSubstr("x.beads:2: expected indices below 100000"));
}

TEST(Beads, JoinNoMorePairsThanFitIntoTheMemory) {
  std::string thousand = "0";
  for (int i = 1; i < 1000; ++i) thousand += "," + std::to_string(i);
  const std::string bead = "[" + thousand + "]:[" + thousand + "]\n";
  EXPECT_EQ(Read(bead).size(), 1u);
  EXPECT_THAT(Refusal(bead + "[1]:[1]\n"),
              HasSubstr("x.beads:2: expected beads that join at most 1000000 pairs of sentences, "
                        "this one, of 1 and 1, among them"));
}

TEST(Ladder, HasARungWhereABeadBegins) {
  EXPECT_EQ(Ladder(InOrder()),
            "0\t0\t0.7500\n"
            "1\t1\t0.5000\n"
            "1\t2\t0.9000\n"
            "2\t2\t0.7500\n"
            "3\t4\t0.7500\n"
            "4\t5\t0.0000\n");
}

TEST(Ladder, CoversBlankLinesByRungsOfTheirOwn) {
  EXPECT_EQ(Ladder(InOrder(), BeadIndex::kLine),
            "0\t0\t0.7500\n"
            "1\t1\t0.5000\n"
            "1\t2\t0.9000\n"
            "2\t2\t1.0000\n"
            "3\t2\t0.7500\n"
            "4\t5\t0.7500\n"
            "5\t6\t0.0000\n")
      << "but a blank line within a bead belongs to it";
}

TEST(Ladder, ReadsBackAsTheBeads) {
  std::vector<Bead> beads = BeadsOf(InOrder());
  for (Bead& bead : beads) bead.cost = 0;
  std::vector<Bead> read = Read(Ladder(InOrder()));
  for (Bead& bead : read) bead.cost = 0;
  EXPECT_EQ(read, beads);
}

TEST(Ladder, HoldsNoFreeOrderAndNoCrossing) {
  Synopsis synopsis = InOrder();
  synopsis.order = Order::kFree;
  EXPECT_THROW(Ladder(synopsis), Error);
  synopsis.order = Order::kMonotone;
  synopsis.links[1].b_units = {4};
  synopsis.links[2].b_units = {2, 3};
  try {
    Ladder(synopsis);
    FAIL();
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), HasSubstr("found [3]:[2, 3] behind 3:5"));
  }
}

TEST(Ladder, IsReadAsHunalignWritesIt) {
  const std::vector<Bead> beads = Read("0\t0\t0.9\n1\t2\t-0.3\n1\t3\t0\n");
  ASSERT_EQ(beads.size(), 2u);
  EXPECT_EQ(beads[0].a, (std::vector<std::size_t>{0}));
  EXPECT_EQ(beads[0].b, (std::vector<std::size_t>{0, 1}));
  EXPECT_TRUE(beads[1].a.empty());
}

TEST(Ladder, NamesTheLineOfWhatItRefuses) {
  EXPECT_THAT(Refusal("0 0 1\n2 2 1\n1 3 1\n"), HasSubstr("x.beads:3: expected numbers that do"));
  EXPECT_THAT(Refusal("0 0 1\n1 x 1\n"), HasSubstr("x.beads:2: expected two numbers"));
  EXPECT_THAT(Refusal("0 0 1\n9000000000 1 1\n"),
              HasSubstr("x.beads:2: expected numbers up to 100000"));
  EXPECT_THAT(Refusal("9000000000 1 1\n"), HasSubstr("x.beads:1: expected numbers up to 100000"));
  EXPECT_THAT(Refusal("0 0 1\n99999 99999 1\n"),
              HasSubstr("x.beads:2: expected beads that join at most 1000000 pairs of sentences, "
                        "this one, of 99999 and 99999"));
}

}  // namespace
}  // namespace synoptic
