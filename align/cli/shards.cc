#include "align/cli/shards.hpp"

#include <charconv>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "align/cli/message.hpp"

namespace synoptic::cli {
namespace {

std::optional<std::size_t> NumberIn(std::string_view text) {
  std::size_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [behind, failure] = std::from_chars(text.data(), end, number);
  if (failure != std::errc() || behind != end) return std::nullopt;
  return number;
}

std::optional<std::size_t> Variable(const char* name) {
  const char* const value = std::getenv(name);
  return value ? NumberIn(value) : std::nullopt;
}

std::optional<corpus::Shard> Parse(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == text.npos) return std::nullopt;
  const auto index = NumberIn(text.substr(0, slash));
  const auto count = NumberIn(text.substr(slash + 1));
  if (!index || !count || *index < 1 || *index > *count) return std::nullopt;
  return corpus::Shard{*index, *count};
}

std::string Check(const std::string& text) {
  if (Parse(text)) return {};
  return "expected i/n, a shard from 1 to n and how many there are, found \"" + text + '"';
}

}  // namespace

void AddShard(CLI::App& command, std::string& shard, const std::string& meaning) {
  command
      .add_option("--shard", shard,
                  meaning + "\nBy default, in a job array of Slurm, that of the task")
      ->option_text("i/n")
      ->check(CLI::Validator(Check, ""));
}

corpus::Shard ShardOf(const std::string& shard) {
  if (!shard.empty()) return Parse(shard).value();
  const auto id = Variable("SLURM_ARRAY_TASK_ID");
  const auto least = Variable("SLURM_ARRAY_TASK_MIN");
  const auto count = Variable("SLURM_ARRAY_TASK_COUNT");
  if (!id || !least || !count) return {};
  const std::size_t step = std::max<std::size_t>(1, Variable("SLURM_ARRAY_TASK_STEP").value_or(1));
  const std::size_t index = *id < *least ? 0 : (*id - *least) / step + 1;
  if (index < 1 || index > *count || (*id - *least) % step != 0) {
    throw CLI::ValidationError("--shard", "task " + std::to_string(*id) +
                                              " of Slurm's job array of " + std::to_string(*count) +
                                              " does not tell which part is meant; name it");
  }
  PrintNote("shard " + std::to_string(index) + '/' + std::to_string(*count) +
            ", as this task of Slurm's job array; --shard 1/1 takes all");
  return {index, *count};
}

}  // namespace synoptic::cli
