#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace synoptic::cli {

/// What a word was probably meant to be: the one of `names` that takes the fewest letters to be
/// changed, left out, put in or swapped with their neighbour (optimal string alignment), at most a
/// third of them; empty if none is so near. O(names x letters^2).
std::string NearestName(const std::string& word, const std::vector<std::string>& names);

/// What is wrong with a first word that is no verb, and what to do.
std::string DescribeUnknownVerb(const CLI::App& program, const std::string& word);

/// The same of what the parser refused, in a sentence.
std::string DescribeWrongUsage(const CLI::App& program, const CLI::ParseError& error);

}  // namespace synoptic::cli
