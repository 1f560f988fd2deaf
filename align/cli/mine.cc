// synoptic mine: two large collections of sentences -> those that say the same.

#include "synoptic/mine.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>
#include <system_error>
#include <thread>
#include <vector>

#include "align/cli/formats.hpp"
#include "align/cli/message.hpp"
#include "align/cli/npy.hpp"
#include "align/cli/options.hpp"
#include "align/cli/output.hpp"
#include "align/cli/overwriting.hpp"
#include "align/cli/progress.hpp"
#include "align/cli/sentence_lists.hpp"
#include "align/cli/shards.hpp"
#include "align/cli/verbs.hpp"
#include "align/weights/content.hpp"
#include "synoptic/error.hpp"

namespace synoptic::cli {
namespace {

const Formats kFormats = {.names = {"tsv", "jsonl"}, .text = {}};

struct Options {
  std::string a;
  std::string b;
  SentenceListOptions read;
  std::vector<std::string> languages;
  std::vector<std::string> embeddings;
  std::vector<std::string> parts;
  std::string shard;
  std::string format;
  std::string output;
  ModelOptions model;
  MineOptions mine;
  std::size_t threads = 0;
};

double Rounded(double value) { return std::round(value * 1e4) / 1e4; }

std::string Plain(std::string_view text) {
  std::string plain(text);
  std::ranges::replace_if(
      plain, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return plain;
}

void WriteListed(const MinedPair& pair, const SentenceList& a, const SentenceList& b,
                 std::ostream& out) {
  char scores[64];
  std::snprintf(scores, sizeof scores, "%.4f\t%.4f\t", pair.probability, pair.margin);
  out << scores << Plain(a.NameOf(pair.a)) << '\t' << Plain(b.NameOf(pair.b)) << '\t'
      << Plain(a.sentences[pair.a]) << '\t' << Plain(b.sentences[pair.b]) << '\n';
}

nlohmann::ordered_json AsJson(const SentenceList& list, std::size_t i, std::size_t copies) {
  nlohmann::ordered_json json = {{"id", list.NameOf(i)}, {"text", list.sentences[i]}};
  if (copies > 1) json["copies"] = copies;
  return json;
}

void WriteJson(const MinedPair& pair, const SentenceList& a, const SentenceList& b,
               std::ostream& out) {
  const nlohmann::ordered_json json = {
      {"probability", Rounded(pair.probability)}, {"margin", Rounded(pair.margin)},
      {"cosine", Rounded(pair.cosine)},           {"words", Rounded(pair.words)},
      {"a", AsJson(a, pair.a, pair.a_copies)},    {"b", AsJson(b, pair.b, pair.b_copies)}};
  out << json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
}

std::string BytesOf(const std::string& file) {
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored)) {
    throw Error(ErrorCode::kNotFound, file + ": no such file");
  }
  std::ifstream in(file, std::ios::binary);
  if (!in || std::filesystem::is_directory(file, ignored)) {
    throw Error(ErrorCode::kUnreadable, file + ": not a file that can be read");
  }
  return {std::istreambuf_iterator<char>(in), {}};
}

SentenceList Read(const Options& options, std::size_t side) {
  SentenceListOptions read = options.read;
  if (!options.languages.empty()) read.lang = options.languages[side];
  return ReadSentenceList(side == 0 ? options.a : options.b, read);
}

ExitStatus MineAll(const Options& options, const corpus::Shard& shard) {
  const Overwriting overwriting(options.output);
  overwriting.Refuse({options.a, options.b});
  overwriting.Refuse(options.embeddings);
  overwriting.Refuse(options.parts);
  overwriting.Refuse(FilesOf(options.model));
  const bool is_part = shard.count > 1;
  const std::string format = is_part ? "" : ChooseFormat(options.format, options.output, kFormats);
  const std::unique_ptr<const Encoder> encoder = OpenEncoder(options.model);
  const bool has_own = !options.embeddings.empty();
  if (has_own ||
      options.mine.weights.content().of(weights::Table::kMining).model != encoder->hash()) {
    PrintNote(
        "how probable pairs are was learned with other vectors: their order holds better than "
        "their probabilities");
  }
  const SentenceList a = Read(options, 0);
  const SentenceList b = Read(options, 1);
  MineOptions mine = options.mine;
  mine.threads = options.threads != 0
                     ? options.threads
                     : std::max<std::size_t>(1, std::thread::hardware_concurrency());
  SentenceVectors own;
  if (has_own) own = {ReadNpy(options.embeddings[0]), ReadNpy(options.embeddings[1])};
  Progress progress;
  mine.progress = [&](double share) { progress.ShowShare(share, "the work"); };
  Output output(options.output);
  if (is_part) {
    output.stream() << MinePart(*encoder, a.sentences, b.sentences, shard.index, shard.count, mine,
                                std::move(own));
    output.Finish();
    return kDone;
  }
  std::vector<MinedPair> pairs;
  if (options.parts.empty()) {
    pairs = Mine(*encoder, a.sentences, b.sentences, mine, std::move(own));
  } else {
    std::vector<std::string> parts;
    for (const std::string& file : options.parts) parts.push_back(BytesOf(file));
    pairs = MergeMined(*encoder, a.sentences, b.sentences, parts, mine);
  }
  Progress::Clear();  // Both may go to one terminal.
  for (const MinedPair& pair : pairs) {
    format == "jsonl" ? WriteJson(pair, a, b, output.stream())
                      : WriteListed(pair, a, b, output.stream());
  }
  output.Finish();
  PrintOutcome(std::to_string(pairs.size()) + (pairs.size() == 1 ? " pair" : " pairs") +
               " found among " + std::to_string(a.sentences.size()) + " and " +
               std::to_string(b.sentences.size()) + " sentences");
  return kDone;
}

ExitStatus Run(const Options& options) {
  if (options.a == "-" && options.b == "-") {
    throw CLI::ValidationError("-", "standard input can be one side only");
  }
  if (!options.languages.empty() && options.languages.size() != 2) {
    throw CLI::ValidationError("--lang", "expected two languages, as in it,en");
  }
  const corpus::Shard shard = options.parts.empty() ? ShardOf(options.shard) : corpus::Shard{};
  return MineAll(options, shard);
}

void AddRunOptions(CLI::App& command, Options& options) {
  command
      .add_option("--min-probability", options.mine.min_probability,
                  "Leave out less probable pairs, from 0 to 1 (default: 0.5)")
      ->option_text("P")
      ->check(Between(0, 1));
  command
      .add_option("--embeddings", options.embeddings,
                  "Vectors of all sentences of both sides, .npy, in place\nof the model's")
      ->expected(2)
      ->allow_extra_args(false)  // Else it takes A and B as well where options follow them.
      ->option_text("A B");
  AddShard(command, options.shard, "Only the neighbours of the i-th of n parts of A, for --merge.");
  command
      .add_option("--merge", options.parts,
                  "What --shard 1/n, 2/n and so on wrote of these\nsentences: finishes the work")
      ->expected(1, -1)
      ->option_text("PART...")
      ->excludes("--shard")
      ->excludes("--embeddings");
  command
      .add_option("--threads", options.threads,
                  "Threads (default: all cores); the output is the same\nfor any number")
      ->option_text("N")
      ->check(Between(1, 1024));
}

}  // namespace

Verb AddMine(CLI::App& program) {
  auto options = std::make_shared<Options>();
  CLI::App& command =
      *program.add_subcommand("mine", "Parallel sentences out of two large collections");
  command
      .add_option(
          "A", options->a,
          "Sentences, one a line, plain, .gz or .zst; or a folder\nor a file of articles; - is "
          "standard input")
      ->required()
      ->option_text(" ");
  command.add_option("B", options->b, "The same in another language")->required()->option_text(" ");
  AddFormat(command, options->format, kFormats,
            "tsv: probability, margin, line or id of both, both\ntexts; jsonl: with what they "
            "rest on");
  AddOutput(command, options->output);
  command.add_option("--lang", options->languages, "Languages of A and B (default: recognised)")
      ->delimiter(',')
      ->option_text("A,B");
  command.add_flag("--articles", options->read.are_articles,
                   "Plain text is articles: find their sentences");
  command.add_flag("--ids", options->read.have_ids, "Lines begin with an id and a tab");
  AddRunOptions(command, *options);
  AddModel(command, options->model);
  SetExample(command,
             "{} mine corpora/samples/moon-landing/it.txt corpora/samples/moon-landing/id.txt "
             "--articles");
  return {&command, [options] { return Run(*options); }};
}

}  // namespace synoptic::cli
