#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "align/corpus/group_ids.hpp"

namespace synoptic::cli {

/// --shard, which takes what is said of it.
void AddShard(CLI::App& command, std::string& shard, const std::string& meaning);

/// What was asked for, or what Slurm says of the task of an array that this is, which is noted on
/// standard error, or all. Throws CLI::ValidationError.
corpus::Shard ShardOf(const std::string& shard);

}  // namespace synoptic::cli
