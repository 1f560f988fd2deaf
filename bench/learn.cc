// Learns the tables of align/weights anew, or says which of them are out of date. bench/learn calls
// it.
//
//     synoptic_learn write    [--model STORE] TABLES DATA DOCUMENTS GOLD.tsv ...
//     synoptic_learn held-out [--model STORE] DATA DOCUMENTS GOLD.tsv ...
//     synoptic_learn held-out-links [--model STORE] DATA GENRES.tsv GOLD.tsv ...
//     synoptic_learn held-out-only [--model STORE] DATA GENRES.tsv GOLD.tsv ...
//     synoptic_learn write-beads TABLES DATA DOCUMENTS GOLD.tsv ...
//     synoptic_learn held-out-beads DATA DOCUMENTS GOLD.tsv ...
//     synoptic_learn write-linking TABLES DATA DOCUMENTS GOLD.tsv ...
//     synoptic_learn write-unfamiliar --unfamiliar FOLDER TABLES DATA DOCUMENTS GOLD.tsv ...
//     synoptic_learn held-out-unfamiliar DATA DOCUMENTS GOLD.tsv ...
//     synoptic_learn write-opposites TABLES DATA DOCUMENTS GOLD.tsv ...
//     synoptic_learn held-out-opposites DATA DOCUMENTS GOLD.tsv ...
//     synoptic_learn write-labels TABLES DATA DOCUMENTS GOLD.tsv ...
//     synoptic_learn held-out-labels DATA DOCUMENTS GOLD.tsv ...
//     synoptic_learn write-thresholds TABLES DATA DATA GOLD.tsv ...
//     synoptic_learn held-out-thresholds DATA DATA GOLD.tsv ...
//     synoptic_learn check    [DATA] GOLD.tsv ...
//
// `write` learns each table after what it depends on, and writes it to the folder TABLES.
// `held-out` prints how good they are on what they were not learned from, `held-out-links` of
// links alone, with groups and with kinds of text left out, `held-out-only` which of the one-sided
// claims are retained at which risk, and how many of them wrongly, `held-out-opposites` of
// opposites alone; `write-opposites` learns no other table; `write-labels` and `held-out-labels`
// are the same of how sure labels are, `write-beads` and `held-out-beads` of beads,
// `write-unfamiliar` and `held-out-unfamiliar` of those in languages that the model does not know,
// `write-linking` fits the thresholds of links, `write-thresholds` and `held-out-thresholds` of
// what makes a claim and what differs in it. `check` prints what is out of date, and exits with 1
// if anything is: tables of another model, features that are no longer what they were, and data
// that has changed; without DATA, what can be told without it.

#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "align/weights/content.hpp"
#include "align/weights/learning/bead_learning.hpp"
#include "align/weights/learning/opposite_learning.hpp"
#include "align/weights/learning/yields.hpp"
#include "bench/held_out.hpp"
#include "bench/held_out_links.hpp"
#include "bench/language_levels.hpp"
#include "bench/learning_data.hpp"
#include "bench/link_data.hpp"
#include "bench/linking_data.hpp"
#include "bench/mining_data.hpp"
#include "bench/model_option.hpp"
#include "bench/pairing_data.hpp"
#include "bench/risk.hpp"
#include "bench/threshold_data.hpp"
#include "synoptic/error.hpp"

namespace {

namespace fs = std::filesystem;
using synoptic::Model;
using synoptic::Weights;
using synoptic::bench::DataFolders;
using synoptic::weights::BeadExample;
using synoptic::weights::GoldGroup;
using synoptic::weights::kTables;
using synoptic::weights::Table;

constexpr Table kLearned[] = {
    Table::kBeads,  Table::kUnfamiliar,    Table::kLevels,  Table::kLinking, Table::kRelatedness,
    Table::kLinks,  Table::kCorroboration, Table::kOnly,    Table::kExtra,   Table::kOpposites,
    Table::kClaims, Table::kLabels,        Table::kPairing, Table::kMining};

// How many in a thousand translations may be told to say the opposite of each other.
constexpr double kAlarms = 2;

std::vector<GoldGroup> ReadGolds(const std::vector<std::string>& files) {
  std::vector<GoldGroup> golds;
  for (const std::string& file : files) golds.push_back(synoptic::weights::ReadGroup(file));
  return golds;
}

std::string Take(std::vector<std::string>& arguments) {
  if (arguments.empty()) throw std::runtime_error("too few arguments; bench/learn knows them");
  const std::string first = arguments.front();
  arguments.erase(arguments.begin());
  return first;
}

// From which probability on claims are partial, and then how sure labels are: both by what Align
// makes of the golds with all other tables.
void LearnLabelTables(const Model& model, const synoptic::bench::ExtraData& extra,
                      const std::vector<GoldGroup>& golds, Weights::Content& content) {
  namespace bench = synoptic::bench;
  synoptic::weights::Tables& tables = content.tables;
  const auto planted = AmountsOf(bench::PointersTo(extra.planted), tables.extra);
  tables.extra.partial_threshold = LearnPartialThreshold(
      bench::PointersTo(bench::JudgedLabels(model, content, golds)), planted, tables.extra);
  tables.labels = LearnLabels(bench::PointersTo(bench::JudgedLabels(model, content, golds)));
}

void WriteLinking(const Model& model, const fs::path& folder, const DataFolders& folders,
                  const std::vector<GoldGroup>& golds) {
  Weights::Content content = synoptic::weights::DefaultContent();
  content.tables = synoptic::bench::LearnLinking(model, content.tables, folders, golds);
  content.of(Table::kLinking) = {
      "bench/learn", model.hash(), synoptic::bench::SourcesOf(Table::kLinking, folders, golds), {}};
  std::ofstream(folder / "linking.tsv") << WriteTable(Table::kLinking, content);
}

// What makes a claim, and what differs in it, by the links that all other tables make.
void FitThresholds(const Model& model, const DataFolders& folders,
                   const std::vector<GoldGroup>& golds, Weights::Content& content) {
  const auto data = synoptic::bench::ReadThresholdData(
      model, Weights(std::make_shared<const Weights::Content>(content)), folders.data / "pud",
      golds);
  synoptic::weights::ThresholdJudge judge(data);
  content.tables = LearnThresholds(judge, content.tables);
}

void Write(const Model& model, const fs::path& folder, const DataFolders& folders,
           const std::vector<GoldGroup>& golds) {
  namespace bench = synoptic::bench;
  Weights::Content content = synoptic::weights::DefaultContent();
  synoptic::weights::Tables& tables = content.tables;
  std::fprintf(stderr, "beads\n");
  tables.beads = LearnBeads(bench::PointersTo(bench::BeadExamples(model, folders)));
  if (!folders.unfamiliar.empty()) {
    tables.unfamiliar = LearnBeads(
        bench::PointersTo(bench::UnfamiliarExamples(model, folders.documents / "unfamiliar")));
  }
  std::fprintf(stderr, "levels\n");
  tables.levels = bench::MeasureLevels(model, folders.data / "pud", tables);
  std::fprintf(stderr, "thresholds of links\n");
  tables = bench::LearnLinking(model, tables, folders, golds);
  std::fprintf(stderr, "relatedness and links\n");
  bench::LinkData link_data = bench::ReadLinkData(model, tables, folders.data / "pud", golds);
  LearnLinkTables(bench::All(link_data), tables);
  std::fprintf(stderr, "corroboration\n");
  const auto judged = bench::JudgedGroups(model, tables, golds, link_data);
  tables.corroboration = LearnCorroboration(bench::PointersTo(judged));
  std::fprintf(stderr, "only\n");
  const auto one_sided = bench::OneSidedGroups(model, tables, golds, judged, link_data);
  tables.one_sided = LearnOneSided(bench::PointersTo(one_sided));
  tables.only_risk = ControlRisk(MissedOutOfGroup(one_sided));
  std::fprintf(stderr, "extra\n");
  const bench::ExtraData extra_data = bench::ReadExtraData(model, tables, folders, golds);
  tables.extra = bench::LearnExtra(extra_data, tables.extra);
  std::fprintf(stderr, "opposites\n");
  tables.claims.opposites = LearnOpposites(bench::OppositeExamples(model, folders, golds), kAlarms);
  std::fprintf(stderr, "thresholds of claims\n");
  FitThresholds(model, folders, golds, content);
  std::fprintf(stderr, "labels\n");
  LearnLabelTables(model, extra_data, golds, content);
  std::fprintf(stderr, "pairing\n");
  tables.pairing = bench::LearnPairing(model, folders.data / "pud", golds);
  std::fprintf(stderr, "mining\n");
  tables.mining = bench::LearnMining(model, folders.data);
  auto yields = MeasureYields(model, tables, golds);
  for (const Table table : kLearned) {
    if (table == Table::kUnfamiliar && folders.unfamiliar.empty()) continue;
    content.of(table) = {"bench/learn", model.hash(), bench::SourcesOf(table, folders, golds),
                         std::move(yields[static_cast<std::size_t>(table)])};
    const fs::path file = folder / (std::string(NameOf(table)) + ".tsv");
    std::ofstream(file) << WriteTable(table, content);
  }
}

void WritePairing(const Model& model, const fs::path& folder, const DataFolders& folders,
                  const std::vector<GoldGroup>& golds) {
  Weights::Content content = synoptic::weights::DefaultContent();
  content.tables.pairing = synoptic::bench::LearnPairing(model, folders.data / "pud", golds);
  content.of(Table::kPairing) = {
      "bench/learn", model.hash(), synoptic::bench::SourcesOf(Table::kPairing, folders, golds), {}};
  std::ofstream(folder / "pairing.tsv") << WriteTable(Table::kPairing, content);
}

void WriteMining(const Model& model, const fs::path& folder, const DataFolders& folders,
                 const std::vector<GoldGroup>& golds) {
  Weights::Content content = synoptic::weights::DefaultContent();
  content.tables.mining = synoptic::bench::LearnMining(model, folders.data);
  content.of(Table::kMining) = {
      "bench/learn", model.hash(), synoptic::bench::SourcesOf(Table::kMining, folders, golds), {}};
  std::ofstream(folder / "mining.tsv") << WriteTable(Table::kMining, content);
}

void ReportLinksHeldOut(const Model& model, const fs::path& pud, const fs::path& genres,
                        const std::vector<GoldGroup>& golds) {
  const synoptic::weights::Tables& tables = synoptic::weights::DefaultTables();
  synoptic::bench::LinkData data = synoptic::bench::ReadLinkData(model, tables, pud, golds);
  synoptic::bench::ReportGroupsHeldOut(tables, golds, data);
  ReportGenresHeldOut(model, tables, golds, synoptic::bench::ReadGenres(genres), data);
}

void ReportOnlyHeldOut(const Model& model, const fs::path& pud,
                       const std::vector<GoldGroup>& golds) {
  namespace bench = synoptic::bench;
  const synoptic::weights::Tables& tables = synoptic::weights::DefaultTables();
  bench::LinkData data = bench::ReadLinkData(model, tables, pud, golds);
  const auto judged = bench::JudgedGroups(model, tables, golds, data);
  bench::ReportRisk(MissedOutOfGroup(bench::OneSidedGroups(model, tables, golds, judged, data)));
}

// Learns one table of the weights of beads from what was read, and writes it.
void WriteBeads(Table table, const std::vector<BeadExample>& examples, const Model& model,
                const fs::path& folder, const DataFolders& folders,
                const std::vector<GoldGroup>& golds) {
  Weights::Content content = synoptic::weights::DefaultContent();
  auto& weights = table == Table::kBeads ? content.tables.beads : content.tables.unfamiliar;
  weights = LearnBeads(synoptic::bench::PointersTo(examples));
  auto yields = MeasureYields(model, content.tables, golds);
  content.of(table) = {"bench/learn", model.hash(),
                       synoptic::bench::SourcesOf(table, folders, golds),
                       std::move(yields[static_cast<std::size_t>(table)])};
  std::ofstream(folder / (std::string(NameOf(table)) + ".tsv")) << WriteTable(table, content);
}

void WriteOpposites(const Model& model, const fs::path& folder, const DataFolders& folders,
                    const std::vector<GoldGroup>& golds) {
  Weights::Content content = synoptic::weights::DefaultContent();
  content.tables.claims.opposites =
      LearnOpposites(synoptic::bench::OppositeExamples(model, folders, golds), kAlarms);
  auto yields = MeasureYields(model, content.tables, golds);
  content.of(Table::kOpposites) = {"bench/learn", model.hash(),
                                   synoptic::bench::SourcesOf(Table::kOpposites, folders, golds),
                                   std::move(yields[static_cast<std::size_t>(Table::kOpposites)])};
  std::ofstream(folder / "opposites.tsv") << WriteTable(Table::kOpposites, content);
}

void WriteLabels(const Model& model, const fs::path& folder, const DataFolders& folders,
                 const std::vector<GoldGroup>& golds) {
  namespace bench = synoptic::bench;
  Weights::Content content = synoptic::weights::DefaultContent();
  LearnLabelTables(model, bench::ReadExtraData(model, content.tables, folders, golds), golds,
                   content);
  content.of(Table::kLabels) = {
      "bench/learn", model.hash(), bench::SourcesOf(Table::kLabels, folders, golds),
      MeasureYields(model, content.tables, golds)[static_cast<std::size_t>(Table::kLabels)]};
  std::ofstream(folder / "labels.tsv") << WriteTable(Table::kLabels, content);
  std::ofstream(folder / "extra.tsv") << WriteTable(Table::kExtra, content);
}

void WriteThresholds(const Model& model, const fs::path& folder, const DataFolders& folders,
                     const std::vector<GoldGroup>& golds) {
  Weights::Content content = synoptic::weights::DefaultContent();
  FitThresholds(model, folders, golds, content);
  content.of(Table::kClaims) = {
      "bench/learn", model.hash(), synoptic::bench::SourcesOf(Table::kClaims, folders, golds), {}};
  std::ofstream(folder / "claims.tsv") << WriteTable(Table::kClaims, content);
}

// The number of lines printed.
std::size_t Check(const DataFolders& folders, const std::vector<GoldGroup>& golds) {
  const Weights::Content& content = synoptic::weights::DefaultContent();
  std::vector<std::string> outdated = FindOutdated(content, Model::Default(), golds);
  for (const Table table : kLearned) {
    for (const auto& now : synoptic::bench::SourcesOf(table, folders, golds)) {
      for (const auto& then : content.of(table).sources) {
        if (then.name != now.name || then.digest == now.digest) continue;
        outdated.push_back(std::string(NameOf(table)) + ": the data " + now.name +
                           " has changed since it was learned from");
      }
    }
  }
  for (const std::string& line : outdated) std::printf("%s\n", line.c_str());
  return outdated.size();
}

// "--unfamiliar FOLDER", if it comes next.
fs::path TakeUnfamiliar(std::vector<std::string>& arguments) {
  if (arguments.empty() || arguments.front() != "--unfamiliar") return {};
  Take(arguments);
  return Take(arguments);
}

int Run(std::vector<std::string> arguments) {
  const std::string mode = Take(arguments);
  const fs::path unfamiliar = TakeUnfamiliar(arguments);
  if (mode == "check") {
    fs::path data;
    if (!arguments.empty() && fs::is_directory(arguments.front())) data = Take(arguments);
    return Check({data, {}, unfamiliar}, ReadGolds(arguments)) == 0 ? 0 : 1;
  }
  const Model model = synoptic::bench::TakeModel(arguments);
  const bool is_writing = mode.starts_with("write");
  const fs::path tables = is_writing ? Take(arguments) : "";
  const std::string data = Take(arguments);
  const fs::path second = Take(arguments);
  const DataFolders folders{data, second, unfamiliar};
  const std::vector<GoldGroup> golds = ReadGolds(arguments);
  if (mode == "write") {
    Write(model, tables, folders, golds);
  } else if (mode == "write-beads") {
    WriteBeads(Table::kBeads, synoptic::bench::BeadExamples(model, folders), model, tables, folders,
               golds);
  } else if (mode == "write-linking") {
    WriteLinking(model, tables, folders, golds);
  } else if (mode == "write-unfamiliar") {
    WriteBeads(Table::kUnfamiliar,
               synoptic::bench::UnfamiliarExamples(model, folders.documents / "unfamiliar"), model,
               tables, folders, golds);
  } else if (mode == "held-out-unfamiliar") {
    synoptic::bench::ReportUnfamiliar(
        synoptic::bench::UnfamiliarExamples(model, folders.documents / "unfamiliar"));
  } else if (mode == "held-out-beads") {
    synoptic::bench::ReportBeads(synoptic::bench::BeadExamples(model, folders));
  } else if (mode == "write-opposites") {
    WriteOpposites(model, tables, folders, golds);
  } else if (mode == "write-labels") {
    WriteLabels(model, tables, folders, golds);
  } else if (mode == "write-thresholds") {
    WriteThresholds(model, tables, folders, golds);
  } else if (mode == "write-pairing") {
    WritePairing(model, tables, folders, golds);
  } else if (mode == "write-mining") {
    WriteMining(model, tables, folders, golds);
  } else if (mode == "held-out-mining") {
    synoptic::bench::ReportMiningHeldOut(model, folders.data);
  } else if (mode == "held-out-pairing") {
    synoptic::bench::ReportPairingHeldOut(model, folders.data / "pud", golds);
  } else if (mode == "held-out-thresholds") {
    synoptic::bench::ReportThresholdsHeldOut(model, folders.data / "pud", golds);
  } else if (mode == "held-out-labels") {
    synoptic::bench::ReportLabelsHeldOut(model, golds);
  } else if (mode == "held-out-opposites") {
    synoptic::bench::ReportOppositesHeldOut(model, folders, golds);
  } else if (mode == "held-out") {
    synoptic::bench::ReportHeldOut(model, folders, golds);
  } else if (mode == "held-out-links") {
    ReportLinksHeldOut(model, folders.data / "pud", second, golds);
  } else if (mode == "held-out-only") {
    ReportOnlyHeldOut(model, folders.data / "pud", golds);
  } else {
    throw std::runtime_error(
        "expected write, held-out, held-out-links, held-out-only or check, found " + mode);
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return Run({argv + 1, argv + argc});
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 2;
  }
}
