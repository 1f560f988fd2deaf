// Models that users bring: files of several kinds, and one mapped into the space of another.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "tests/cli/shell.hpp"

namespace synoptic::cli {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

const std::string kFit =
    "$S fit --from it=corpora/samples/vectors/it.vec --to id=corpora/samples/vectors/id.vec ";
const std::string kDictionary = "--dictionary corpora/samples/vectors/it-id.tsv ";

class OwnModelsTest : public ShellTest {
 protected:
  OwnModelsTest() {
    Write("it.txt", "Il sole e la luna.\n\nIl cane beve latte.\n\nLa casa ha una porta.\n");
    Write("id.txt", "Rumah, pintu.\n\nMatahari, bulan.\n\nAnjing, susu.\n");
  }

  /// What `align` says of the two texts above with a model.
  Outcome Align(const std::string& model) const {
    return Shell("$S align --format json --lang it,id --min-probability 0.2 --model " + model +
                 " $T/it.txt $T/id.txt");
  }

  std::vector<std::pair<int, int>> Links(const std::string& model) const {
    const Outcome outcome = Align(model);
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    std::vector<std::pair<int, int>> links;
    const auto synopsis = nlohmann::json::parse(outcome.out);
    for (const auto& link : synopsis.at("links")) {
      links.emplace_back(link.at("a_units")[0], link.at("b_units")[0]);
    }
    return links;
  }

  void ExpectRefused(const std::string& model, const std::string& message) const {
    const Outcome outcome = Align(model);
    EXPECT_EQ(outcome.status, 1) << model;
    EXPECT_THAT(outcome.out, IsEmpty()) << model;
    EXPECT_THAT(outcome.err, AllOf(StartsWith("synoptic: "), HasSubstr(message))) << model;
    EXPECT_EQ(LinesOf(outcome.err).size(), 1u) << outcome.err;
  }
};

TEST_F(OwnModelsTest, TwoLanguagesAreMappedIntoOneSpaceAndAligned) {
  const Outcome fit = Shell(kFit + kDictionary + "-o $T/it.synoptic");
  ASSERT_EQ(fit.status, 0) << fit.err;
  EXPECT_THAT(fit.out, IsEmpty());
  EXPECT_THAT(fit.err, HasSubstr("40 of 40 pairs of the dictionary are known to both"));
  EXPECT_THAT(fit.err, HasSubstr("nearest to 4 held-out words is a translation: 100.0 %"));
  EXPECT_THAT(Links("it=$T/it.synoptic,id=corpora/samples/vectors/id.vec"),
              ::testing::UnorderedElementsAre(std::pair(0, 1), std::pair(1, 2), std::pair(2, 0)));
}

TEST_F(OwnModelsTest, TheResultSaysWhichModelItCameFrom) {
  Shell(kFit + kDictionary + "-o $T/it.synoptic");
  const auto model =
      nlohmann::json::parse(Align("it=$T/it.synoptic,id=corpora/samples/vectors/id.vec").out)
          .at("engine")
          .at("model");
  EXPECT_EQ(model.at("name"), "it+id");
  EXPECT_EQ(model.at("dim"), 10);
}

TEST_F(OwnModelsTest, FilesOfAllKindsAreUsedAsTheyAre) {
  const Outcome outcome = Shell(
      "set -e\n"
      "gzip -c corpora/samples/vectors/it.vec > $T/it.gz\n"
      "$S train corpora/samples/phrases.tsv --steps 20 --dimension 8 --buckets 500 --threads 1 "
      "-o $T/tiny.bin 2> /dev/null\n"
      "$S pack $T/it.gz --languages it --max-vocab 30 --name '' -o $T/it.synoptic");
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  for (const char* model : {"corpora/samples/vectors/it.vec", "$T/it.gz", "$T/tiny.bin",
                            "$T/it.synoptic", "it=$T/it.gz,id=corpora/samples/vectors/id.vec"}) {
    const Outcome aligned = Align(model);
    EXPECT_EQ(aligned.status, 0) << model << ": " << aligned.err;
  }
}

TEST_F(OwnModelsTest, OfALargeFileOnlyTheFrequentWordsAreReadIfSoAsked) {
  const std::string embed = "$S embed --tokens --model corpora/samples/vectors/it.vec ";
  const auto known = [&](const std::string& options) {
    const Outcome outcome = Shell(embed + options + " $T/it.txt");
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    std::size_t words = 0;
    for (const std::string& line : LinesOf(outcome.out)) {
      const auto unit = nlohmann::json::parse(line);
      for (const auto& token : unit.at("tokens")) {
        for (const double value : token.at("vector")) {
          if (value == 0) continue;
          ++words;
          break;
        }
      }
    }
    return words;
  };
  EXPECT_EQ(known(""), 6u) << "sole, luna, cane, latte, casa, porta";
  EXPECT_LT(known("--max-vocab 20"), 6u);
}

TEST_F(OwnModelsTest, AnArticleInALanguageThatNoFileIsForIsRefusedIfNoWordIsKnown) {
  const std::string pair = "it=corpora/samples/vectors/it.vec,id=corpora/samples/vectors/id.vec";
  Write("en.txt", "The moon rises.\n");
  const Outcome outcome = Shell("$S align --lang it,en --model " + pair + " $T/it.txt $T/en.txt");
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.err, HasSubstr("en: expected an article in a language of the model (it, id), "
                                     "found \"en\" and no word that the model knows"));
}

TEST_F(OwnModelsTest, BadFilesAreNamedByLine) {
  ExpectRefused(Write("short.vec", "2 3\nsole 1 2 3\nluna 1 2\n"),
                "short.vec:3: expected a word and 3");
  ExpectRefused(Write("few.vec", "3 1\nsole 1\n"),
                "few.vec:2: expected 3 words, as the first line");
  ExpectRefused(Write("nan.vec", "1 2\nsole 1 nan\n"), "nan.vec:2: expected finite numbers");
  ExpectRefused(Write("header.vec", "3\nsole 1\n"), "header.vec:1: expected a first line with");
  ExpectRefused(Write("empty.vec", ""), "empty.vec: not a usable model: expected a store");
  ExpectRefused("it=corpora/samples/vectors/it.vec,id=" + Write("two.vec", "1 2\nlaut 1 2\n"),
                "expected models of one dimension, found 10 in");
}

TEST_F(OwnModelsTest, AModelThatWasCutShortIsRefused) {
  ASSERT_EQ(Shell("$S train corpora/samples/phrases.tsv --steps 2 --dimension 4 --buckets 100 "
                  "--threads 1 -o $T/tiny.bin")
                .status,
            0);
  const std::string bytes = Read("tiny.bin");
  for (std::size_t tenth = 1; tenth < 10; ++tenth) {
    Write("cut.bin", bytes.substr(0, bytes.size() * tenth / 10));
    ExpectRefused("$T/cut.bin", "cut.bin: expected a fastText model (.bin or .ftz), found that it");
  }
}

TEST_F(OwnModelsTest, FitRefusesADictionaryThatCoversNothing) {
  Write("en.tsv", "sun\tmatahari\nmoon\tbulan\n");
  const Outcome outcome = Shell(kFit + "--dictionary $T/en.tsv -o $T/x.synoptic");
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.err,
              HasSubstr("found none: of 2 pairs, corpora/samples/vectors/it.vec has 0 of "
                        "the first words and corpora/samples/vectors/id.vec has 2 of"));
  EXPECT_FALSE(Shell("test -e $T/x.synoptic").status == 0);
}

TEST_F(OwnModelsTest, FitSaysWhenThereWasLittleToGoBy) {
  Write("small.tsv", "sole\tmatahari\nluna\tbulan\n");
  const Outcome outcome = Shell(kFit + "--dictionary $T/small.tsv -o $T/x.synoptic");
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.err, HasSubstr("note: fewer pairs than dimensions"));
  EXPECT_THAT(outcome.err, HasSubstr("note: too few pairs to hold any out"));
}

TEST_F(OwnModelsTest, WrongUsageIsExplained) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"align --model it=a.vec,b.vec x y",
       "expected LANG=FILE, such as it=wiki.it.vec, found \"b.vec\""},
      {"align --model qqq=a.vec x y", "unknown language \"qqq\""},
      {"align --model it= x y", "found \"it=\""},
      {"align --max-vocab 0 x y", "found \"0\""},
      {"fit --to id=b.vec -o x", "--from is required"},
      {"fit --from a.vec --to id=b.vec -o x",
       "expected LANG=FILE, such as it=wiki.it.vec, found \"a.vec\""},
      {"fit --from it=a.vec --to id=b.vec", "--output is required"},
      {"embed --format csv x", "expected jsonl or npy, found \"csv\""},
  };
  for (const auto& [arguments, message] : cases) {
    const Outcome outcome = Shell("$S " + arguments);
    EXPECT_EQ(outcome.status, 2) << arguments;
    EXPECT_THAT(outcome.err, HasSubstr(message)) << arguments;
  }
}

TEST_F(OwnModelsTest, NoneIsSaidToSeeLittle) {
  const Outcome outcome = Shell(
      "$S align --model none corpora/samples/moon-landing/it.txt "
      "corpora/samples/moon-landing/id.txt --format jsonl");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.err, HasSubstr("note: without a model, links and labels rest on lengths"));
  EXPECT_THAT(outcome.err, Not(HasSubstr("was not trained on")));
  EXPECT_THAT(outcome.out, HasSubstr(R"("model":{"name":"none","hash":"none","dim":0})"));
}

TEST_F(OwnModelsTest, NoneHasNoVectorsToShow) {
  const Outcome outcome = Shell("$S embed --model none corpora/samples/moon-landing/it.txt");
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("none has no vectors; expected a file"));
}

TEST_F(OwnModelsTest, EntriesOfManyWordsInDictionariesAreCounted) {
  Write("words.tsv", "sole\tone two three four five six seven eight nine\nluna\tbulan\n");
  const Outcome outcome = Shell(
      "$S align --dictionary $T/words.tsv corpora/samples/moon-landing/it.txt "
      "corpora/samples/moon-landing/id.txt --format jsonl");
  EXPECT_THAT(outcome.err, HasSubstr("words.tsv: 1 of 2 entries have more than 8 words on a side"));
}

}  // namespace
}  // namespace synoptic::cli
