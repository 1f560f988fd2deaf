#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace synoptic::corpora::json {

/// An article as JSON has it; all as it is written there.
struct Record {
  std::string id;
  std::string lang;
  std::string title;
  std::string date;
  std::string url;
  std::string source;
  std::string byline;
  std::vector<std::string> texts;  ///< One, or one a paragraph; at least one is not blank.
};

/// What a file may have at most (docs/formats.md), beside ReadOptions::max_bytes.
inline constexpr std::size_t kMaxArticles = 100'000;
inline constexpr std::size_t kMaxDepth = 64;

/// The articles of JSON, of one value or several behind one another (JSON Lines). Throws Error:
/// kInvalidText for what is no JSON, with `name`, line and byte, and for JSON without an article;
/// kTooLarge for more than the limits. O(bytes); what is no part of an article is not kept.
std::vector<Record> ReadRecords(std::string_view bytes, const std::string& name,
                                const std::string& told = {});

}  // namespace synoptic::corpora::json
