// What train, pack and fit write, for each of their options, against what the library writes with
// the field that the option stands for: an option that leads nowhere, or to another field, fails.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <set>
#include <string>

#include "synoptic/synoptic.hpp"
#include "tests/cli/shell.hpp"
#include "tests/wires/options_of.hpp"

namespace synoptic::wires {
namespace {

using ::testing::HasSubstr;

const std::string kSamples = SYNOPTIC_SOURCE_DIR "/corpora/samples/";

/// What is written behind the verb, and what it stands for.
template <typename Options>
struct Use {
  std::string text;
  std::function<void(Options&)> set;
};

template <typename Options>
using Uses = std::map<std::string, Use<Options>>;

class ModelOptionsTest : public cli::ShellTest {
 protected:
  std::string Path(const std::string& name) const { return Write(name, ""); }

  /// Each use writes what the library does, and something else than without it.
  template <typename Options>
  void ExpectThatEachCounts(const std::string& command, const Uses<Options>& uses,
                            const Options& plain,
                            const std::function<void(const Options&)>& write) const {
    const auto by_library = [&](Options options, const std::string& name) {
      options.output = Path(name);
      write(options);
      return Read(name);
    };
    const std::string without = by_library(plain, "without");
    EXPECT_EQ(Shell(command + " -o $T/program").status, 0);
    EXPECT_TRUE(Read("program") == without) << command;
    for (const auto& [name, use] : uses) {
      Options options = plain;
      use.set(options);
      const cli::Outcome outcome = Shell(command + " " + name + " " + use.text + " -o $T/program");
      EXPECT_EQ(outcome.status, 0) << name << ": " << outcome.err;
      const std::string expected = by_library(options, "library");
      EXPECT_TRUE(Read("program") == expected) << name << " does not do what the library does";
      EXPECT_FALSE(expected == without) << name << " changes nothing";
    }
  }

  /// Besides those that are named, which every command has.
  template <typename Options>
  void ExpectThatAllAreTried(const std::string& verb, const Uses<Options>& uses,
                             std::set<std::string> others) const {
    for (const auto& [name, use] : uses) others.insert(name);
    EXPECT_EQ(OptionsOf(Shell("$S " + verb + " --help").out), others) << verb;
  }
};

TEST_F(ModelOptionsTest, OfTrainEachCounts) {
  TrainOptions plain;
  plain.rows = kSamples + "phrases.tsv";
  plain.steps = 30;
  plain.dimension = 8;
  plain.buckets = 300;
  plain.threads = 1;
  const Uses<TrainOptions> uses = {
      {"--languages",
       {"en,it",
        [](auto& o) {
          o.languages = {"en", "it"};
        }}},
      {"--words", {"20", [](auto& o) { o.max_words = 20; }}},
      {"--min-ngram", {"3", [](auto& o) { o.min_ngram = 3; }}},
      {"--max-ngram", {"4", [](auto& o) { o.max_ngram = 4; }}},
      {"--batch", {"7", [](auto& o) { o.batch = 7; }}},
      {"--temperature", {"0.2", [](auto& o) { o.temperature = 0.2; }}},
      {"--margin", {"0.4", [](auto& o) { o.margin = 0.4; }}},
      {"--learning-rate", {"0.2", [](auto& o) { o.learning_rate = 0.2; }}},
      {"--word-dropout", {"0.5", [](auto& o) { o.word_dropout = 0.5; }}},
      {"--sif", {"0.1", [](auto& o) { o.sif = 0.1; }}},
      {"--seed", {"2", [](auto& o) { o.seed = 2; }}}};
  ExpectThatEachCounts<TrainOptions>(
      "$S train " + kSamples + "phrases.tsv --steps 30 --dimension 8 --buckets 300 --threads 1",
      uses, plain, [](const TrainOptions& options) { Train(options); });
  // Those of the command above are told by its first comparison; time and threads by no bytes.
  ExpectThatAllAreTried("train", uses,
                        {"--output", "--steps", "--dimension", "--buckets", "--threads",
                         "--minutes", "--source-exponent", "--checkpoint", "--resume"});
}

TEST_F(ModelOptionsTest, OfTrainTheExponentCountsWhereThereAreTwoSources) {
  std::string rows = Shell("cat corpora/samples/phrases.tsv").out;
  for (const std::string word : {"uno", "due", "tre", "quattro"}) {
    rows += "other\ten\tGood night " + word + ".\tit\tBuona notte " + word + ".\n";
  }
  TrainOptions plain;
  plain.rows = Write("rows.tsv", rows);
  plain.steps = 30;
  plain.dimension = 8;
  plain.buckets = 300;
  plain.batch = 4;
  plain.threads = 1;
  ExpectThatEachCounts<TrainOptions>(
      "$S train $T/rows.tsv --steps 30 --dimension 8 --buckets 300 --batch 4 --threads 1",
      {{"--source-exponent", {"0.1", [](auto& o) { o.source_exponent = 0.1; }}}}, plain,
      [](const TrainOptions& options) { Train(options); });
}

TEST_F(ModelOptionsTest, OfTrainMinutesEndItInsteadOfSteps) {
  const cli::Outcome outcome = Shell("$S train " + kSamples +
                                     "phrases.tsv --dimension 4 --buckets 100 --threads 1 "
                                     "--steps 1000000000 --minutes 0.005 -o $T/program");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
}

TEST_F(ModelOptionsTest, OfTrainCheckpointsComeAsOftenAsAskedForAndAreResumed) {
  const std::string train = "$S train " + kSamples +
                            "phrases.tsv --dimension 4 --buckets 100 --threads 1 --steps "
                            "1000000000 -o $T/m.bin --checkpoint 0.001";
  const auto until_there_is_one =
      "i=0; until [ -e $T/m.bin.checkpoint ] || [ $i = 600 ]; do sleep 0.1; i=$((i + 1)); done\n";
  const cli::Outcome killed =
      Shell(train + " & run=$!\n" + until_there_is_one + "kill -9 $run; wait $run; ls $T");
  EXPECT_EQ(killed.out, "m.bin.checkpoint\n") << killed.err;
  EXPECT_EQ(Shell(train).status, 1) << "it may be the work of hours";
  const cli::Outcome asked = Shell(
      "cp $T/m.bin.checkpoint $T/before\n" + train +
      " --resume & run=$!\ni=0; while cmp -s $T/before $T/m.bin.checkpoint && [ $i != 600 ]; do "
      "sleep 0.1; i=$((i + 1)); done; sleep 1.5\nkill $run; wait $run; echo $?; rm $T/before; ls "
      "$T");
  EXPECT_EQ(asked.out, "143\nm.bin\nm.bin.checkpoint\n") << asked.err;
  EXPECT_NE(asked.err.find("the model so far is in "), std::string::npos) << asked.err;
  EXPECT_NE(asked.err.find("with --resume goes on from "), std::string::npos) << asked.err;
}

TEST_F(ModelOptionsTest, OfPackEachCounts) {
  PackOptions plain;
  plain.model = kSamples + "vectors/it.vec";
  Write("card", "Made of nothing.\n");
  const std::string card = Path("card2");
  Write("card2", "Made of nothing.\n");
  const Uses<PackOptions> uses = {
      {"--rows", {kSamples + "phrases.tsv", [](auto& o) { o.rows = kSamples + "phrases.tsv"; }}},
      {"--card", {card, [&](auto& o) { o.card = card; }}},
      {"--name", {"own", [](auto& o) { o.name = "own"; }}},
      {"--languages", {"it", [](auto& o) { o.languages = {"it"}; }}},
      {"--bits", {"8", [](auto& o) { o.bits = 8; }}},
      {"--sif", {"0.1", [](auto& o) { o.sif = 0.1; }}},
      {"--max-vocab", {"20", [](auto& o) { o.max_words = 20; }}}};
  ExpectThatEachCounts<PackOptions>("$S pack " + kSamples + "vectors/it.vec", uses, plain,
                                    [](const PackOptions& options) { Pack(options); });
  ExpectThatAllAreTried("pack", uses, {"--output"});
}

TEST_F(ModelOptionsTest, OfFitEachCounts) {
  FitOptions plain;
  plain.from = {"it", kSamples + "vectors/it.vec"};
  plain.to = {"id", kSamples + "vectors/id.vec"};
  const std::string dictionary = kSamples + "vectors/it-id.tsv";
  plain.dictionary = dictionary;
  const Uses<FitOptions> uses = {{"--name", {"own", [](auto& o) { o.name = "own"; }}},
                                 {"--max-vocab", {"30", [](auto& o) { o.max_words = 30; }}},
                                 {"--bits", {"4", [](auto& o) { o.bits = 4; }}}};
  ExpectThatEachCounts<FitOptions>("$S fit --dictionary " + dictionary + " --from it=" + kSamples +
                                       "vectors/it.vec --to id=" + kSamples + "vectors/id.vec",
                                   uses, plain, [](const FitOptions& options) { Fit(options); });
  // Without the first three there is nothing to compare.
  ExpectThatAllAreTried("fit", uses,
                        {"--from", "--to", "--dictionary", "--output", "--rounds", "--frequent"});
}

TEST_F(ModelOptionsTest, OfFitTheRoundsAreAsManyAsAsked) {
  const std::string command =
      "$S fit --from it=" + kSamples + "vectors/it.vec --to id=" + kSamples +
      "vectors/id.vec --dictionary " + kSamples + "vectors/it-id.tsv -o $T/store ";
  EXPECT_THAT(Shell(command).err, HasSubstr(" of 10)"));
  EXPECT_THAT(Shell(command + "--rounds 3").err, HasSubstr(" of 3)"));
}

}  // namespace
}  // namespace synoptic::wires
