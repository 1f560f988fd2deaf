// synoptic merge: the results of the shards of a corpus -> those of the corpus, in its order. The
// list is read again, and the id of each group says in which shard its line is.

#include <sys/resource.h>

#include <cerrno>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "align/cli/batch_output.hpp"
#include "align/cli/batch_tally.hpp"
#include "align/cli/message.hpp"
#include "align/cli/options.hpp"
#include "align/cli/output.hpp"
#include "align/cli/overwriting.hpp"
#include "align/cli/progress.hpp"
#include "align/cli/verbs.hpp"
#include "align/corpus/group_ids.hpp"
#include "align/corpus/groups.hpp"
#include "models/vectors/whole_file.hpp"
#include "synoptic/error.hpp"

namespace synoptic::cli {
namespace {

struct Options {
  std::string list;
  std::vector<std::string> shards;
  std::string output;
  std::string stats;
  std::vector<std::string> shard_stats;
};

/// The lines of a shard, whole ones only.
class ShardLines {
 public:
  ShardLines(std::string file, std::size_t index, std::size_t count)
      : name_(file + " (shard " + std::to_string(index) + '/' + std::to_string(count) + ')'),
        in_(file, std::ios::binary) {
    if (in_) return;
    throw Error(ErrorCode::kNotFound,
                file + ": cannot be opened: " + std::generic_category().message(errno));
  }

  std::optional<std::string> Next() {
    std::string line;
    if (!std::getline(in_, line)) {
      if (in_.bad()) throw Error(ErrorCode::kUnreadable, name_ + ": cannot be read");
      return std::nullopt;
    }
    ++line_;
    if (in_.eof()) Fail("a line that is cut off; the run has not come to its end");
    return line;
  }

  std::string Of(const std::string& id) {
    std::optional<std::string> line = Next();
    if (!line) Fail("ends before the result of \"" + id + '"');
    const std::optional<std::string> found = IdOfLine(*line);
    if (found == id) return *std::move(line);
    Fail("expected the result of \"" + id + "\", found " +
         (found ? '"' + *found + '"' : "another line") +
         "; all shards of one list are expected, in their order");
  }

  [[noreturn]] void Fail(const std::string& what) const {
    throw Error(ErrorCode::kInvalidFormat, name_ + ", line " + std::to_string(line_) + ": " + what);
  }

 private:
  std::string name_;
  std::ifstream in_;
  std::size_t line_ = 0;
};

/// All shards are open at a time, and there may be more than a process is allowed at first.
void AllowManyFiles() {
  rlimit limit{};
  if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  static_cast<void>(::setrlimit(RLIMIT_NOFILE, &limit) == 0);
}

/// Those of all shards together; nothing if what they wrote is not given.
std::optional<double> SecondsOf(const std::vector<std::string>& stats) {
  if (stats.empty()) return std::nullopt;
  double seconds = 0;
  for (const std::string& file : stats) {
    std::ifstream in(file, std::ios::binary);
    const auto json = nlohmann::json::parse(in, nullptr, false);
    const auto found = json.is_object() ? json.find("seconds") : json.end();
    if (!in.is_open() || found == json.end() || !found->is_number()) {
      throw Error(ErrorCode::kInvalidFormat,
                  file + ": expected what batch writes with --stats, with \"seconds\"");
    }
    seconds += found->get<double>();
  }
  return seconds;
}

ExitStatus Run(const Options& options) {
  if (!options.shard_stats.empty() && options.shard_stats.size() != options.shards.size()) {
    throw CLI::ValidationError(
        "--shard-stats", "expected those of each of the " + std::to_string(options.shards.size()) +
                             " shards, found " + std::to_string(options.shard_stats.size()));
  }
  const std::optional<double> seconds = SecondsOf(options.shard_stats);
  AllowManyFiles();
  const Overwriting overwriting(options.output);
  overwriting.Refuse(options.list);
  overwriting.Refuse(options.shards);
  const std::size_t count = options.shards.size();
  std::vector<std::unique_ptr<ShardLines>> shards;
  for (const std::string& file : options.shards) {
    shards.push_back(std::make_unique<ShardLines>(file, shards.size() + 1, count));
  }
  const std::unique_ptr<corpus::GroupSource> groups = corpus::OpenSource(options.list);
  using Detail = BatchTally::Detail;
  const Detail detail = options.stats.empty() ? Detail::kOutcome : Detail::kAll;
  BatchTally tally;
  Output output(options.output);
  Progress progress;
  while (const std::optional<corpus::Group> group = groups->Next()) {
    const std::string line = shards[corpus::Shard::OfId(group->id, count) - 1]->Of(group->id);
    tally.AddLine(line, detail);
    progress.Show(tally.groups(), {}, "groups");
    output.stream() << line << '\n';
  }
  for (const std::unique_ptr<ShardLines>& shard : shards) {
    if (shard->Next()) shard->Fail("more results than the list has groups");
  }
  output.Finish();
  if (!options.stats.empty()) {
    vectors::WriteWhole(options.stats, [&](std::ostream& out) { out << tally.Json(seconds); });
  }
  PrintOutcome(tally.Summary());
  return kDone;
}

}  // namespace

Verb AddMerge(CLI::App& program) {
  auto options = std::make_shared<Options>();
  CLI::App& command =
      *program.add_subcommand("merge", "Put the results of shards into the order of their list");
  command.add_option("LIST", options->list, "What batch was given: a list or a folder")
      ->required()
      ->option_text(" ");
  command
      .add_option("SHARD", options->shards,
                  "What it wrote with --shard 1/n, 2/n and so on, in this\norder")
      ->required()
      ->option_text("...");
  AddOutput(command, options->output);
  command
      .add_option("--stats", options->stats,
                  "Count groups, failures and claims of all shards, as JSON")
      ->option_text("FILE");
  command
      .add_option("--shard-stats", options->shard_stats,
                  "What the shards wrote with --stats: their seconds are\nadded")
      ->option_text("FILE...");
  SetExample(command,
             "{} batch corpora/samples/pairs.tsv | {} merge corpora/samples/pairs.tsv /dev/stdin");
  return {&command, [options] { return Run(*options); }};
}

}  // namespace synoptic::cli
