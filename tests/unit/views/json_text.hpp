#pragma once

#include <gtest/gtest.h>

#include <functional>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "synoptic/error.hpp"
#include "synoptic/views.hpp"
#include "tests/unit/views/synopses.hpp"

/// Synopses as JSON and back.
namespace synoptic::testing {

using Json = nlohmann::ordered_json;

inline std::string Write(const Synopsis& synopsis,
                         JsonOptions::Layout layout = JsonOptions::Layout::kIndented) {
  std::ostringstream out;
  WriteJson(synopsis, out, {layout});
  return out.str();
}

inline Synopsis Read(const std::string& text) {
  std::istringstream in(text);
  return ReadJson(in);
}

/// The message that reading `text` fails with; empty if it does not fail.
inline std::string Complaint(const std::string& text) {
  try {
    Read(text);
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kInvalidFormat);
    return error.what();
  }
  return "";
}

/// The same for the bridge with something changed.
inline std::string ComplaintAfter(const std::function<void(Json&)>& change) {
  Json json = Json::parse(Write(Bridge()));
  change(json);
  return Complaint(json.dump());
}

}  // namespace synoptic::testing
