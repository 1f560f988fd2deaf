// Learns the tables of align/weights anew, or says which of them are out of date. bench/learn calls
// it.
//
//     synoptic_learn write    [--model STORE] TABLES DATA DOCUMENTS GOLD.tsv ...
//     synoptic_learn held-out [--model STORE] DATA DOCUMENTS GOLD.tsv ...
//     synoptic_learn held-out-links [--model STORE] DATA DOCUMENTS GOLD.tsv ...
//     synoptic_learn write-opposites TABLES DATA DOCUMENTS GOLD.tsv ...
//     synoptic_learn held-out-opposites DATA DOCUMENTS GOLD.tsv ...
//     synoptic_learn check    [DATA] GOLD.tsv ...
//
// `write` learns each table after what it depends on, and writes it to the folder TABLES.
// `held-out` prints how good they are on what they were not learned from, `held-out-links` of links
// alone, `held-out-opposites` of opposites alone; `write-opposites` learns no other table. `check`
// prints what is out of date, and exits with 1 if anything is: tables of another model, features
// that are no longer what they were, and data that has changed; without DATA, what can be told
// without it.

#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "align/weights/content.hpp"
#include "align/weights/learning/bead_learning.hpp"
#include "align/weights/learning/opposite_learning.hpp"
#include "align/weights/learning/yields.hpp"
#include "bench/held_out.hpp"
#include "bench/learning_data.hpp"
#include "bench/link_data.hpp"
#include "bench/model_option.hpp"
#include "synoptic/error.hpp"

namespace {

namespace fs = std::filesystem;
using synoptic::Model;
using synoptic::Weights;
using synoptic::bench::DataFolders;
using synoptic::weights::GoldGroup;
using synoptic::weights::kTables;
using synoptic::weights::Table;

constexpr Table kLearned[] = {Table::kBeads,    Table::kLevels,        Table::kRelatedness,
                              Table::kLinks,    Table::kCorroboration, Table::kExtra,
                              Table::kOpposites};

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

void Write(const Model& model, const fs::path& folder, const DataFolders& folders,
           const std::vector<GoldGroup>& golds) {
  namespace bench = synoptic::bench;
  Weights::Content content = synoptic::weights::DefaultContent();
  synoptic::weights::Tables& tables = content.tables;
  std::fprintf(stderr, "beads\n");
  tables.beads = LearnBeads(bench::PointersTo(bench::BeadExamples(model, folders)));
  std::fprintf(stderr, "levels\n");
  tables.levels = bench::MeasureLevels(model, folders.data / "pud", tables);
  std::fprintf(stderr, "relatedness and links\n");
  bench::LinkData link_data = bench::ReadLinkData(model, tables, folders.data / "pud", golds);
  LearnLinkTables(bench::All(link_data), tables);
  std::fprintf(stderr, "corroboration\n");
  tables.corroboration =
      LearnCorroboration(bench::PointersTo(bench::JudgedGroups(model, tables, golds, link_data)));
  std::fprintf(stderr, "extra\n");
  tables.extra = bench::LearnExtra(
      bench::ReadExtraData(model, tables.extra.least_mutual, folders, golds), tables.extra);
  std::fprintf(stderr, "opposites\n");
  tables.claims.opposites = LearnOpposites(bench::OppositeExamples(model, folders, golds), kAlarms);
  auto yields = MeasureYields(model, tables, golds);
  for (const Table table : kLearned) {
    content.of(table) = {"bench/learn", model.hash(), bench::SourcesOf(table, folders.data, golds),
                         std::move(yields[static_cast<std::size_t>(table)])};
    const fs::path file = folder / (std::string(NameOf(table)) + ".tsv");
    std::ofstream(file) << WriteTable(table, content);
  }
}

void WriteOpposites(const Model& model, const fs::path& folder, const DataFolders& folders,
                    const std::vector<GoldGroup>& golds) {
  Weights::Content content = synoptic::weights::DefaultContent();
  content.tables.claims.opposites =
      LearnOpposites(synoptic::bench::OppositeExamples(model, folders, golds), kAlarms);
  content.of(Table::kOpposites) = {
      "bench/learn",
      model.hash(),
      synoptic::bench::SourcesOf(Table::kOpposites, folders.data, golds),
      {}};
  std::ofstream(folder / "opposites.tsv") << WriteTable(Table::kOpposites, content);
}

// The number of lines printed.
std::size_t Check(const fs::path& data, const std::vector<GoldGroup>& golds) {
  const Weights::Content& content = synoptic::weights::DefaultContent();
  std::vector<std::string> outdated = FindOutdated(content, Model::Default(), golds);
  for (const Table table : kLearned) {
    for (const auto& now : synoptic::bench::SourcesOf(table, data, golds)) {
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

int Run(std::vector<std::string> arguments) {
  const std::string mode = Take(arguments);
  if (mode == "check") {
    fs::path data;
    if (!arguments.empty() && fs::is_directory(arguments.front())) data = Take(arguments);
    return Check(data, ReadGolds(arguments)) == 0 ? 0 : 1;
  }
  const Model model = synoptic::bench::TakeModel(arguments);
  const bool is_writing = mode == "write" || mode == "write-opposites";
  const fs::path tables = is_writing ? Take(arguments) : "";
  const std::string data = Take(arguments);
  const DataFolders folders{data, Take(arguments)};
  const std::vector<GoldGroup> golds = ReadGolds(arguments);
  if (mode == "write") {
    Write(model, tables, folders, golds);
  } else if (mode == "write-opposites") {
    WriteOpposites(model, tables, folders, golds);
  } else if (mode == "held-out-opposites") {
    synoptic::bench::ReportOppositesHeldOut(model, folders, golds);
  } else if (mode == "held-out") {
    synoptic::bench::ReportHeldOut(model, folders, golds);
  } else if (mode == "held-out-links") {
    synoptic::bench::ReportLinksHeldOut(model, folders, golds);
  } else {
    throw std::runtime_error("expected write, held-out or check, found " + mode);
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
