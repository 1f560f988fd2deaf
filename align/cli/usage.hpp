#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace synoptic::cli {

/// What is wrong with a first word that is no verb, and what to do.
std::string DescribeUnknownVerb(const CLI::App& program, const std::string& word);

/// The same of what the parser refused, in a sentence.
std::string DescribeWrongUsage(const CLI::App& program, const CLI::ParseError& error);

}  // namespace synoptic::cli
