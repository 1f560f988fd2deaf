#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>

#include "synoptic/error.hpp"

namespace synoptic::testing {

/// The Error that a call throws, or nothing. Any other exception fails the test.
template <typename Call>
std::optional<Error> ThrownBy(Call&& call) {
  try {
    call();
  } catch (const Error& error) {
    return error;
  }
  return std::nullopt;
}

}  // namespace synoptic::testing

/// Expects an Error with this code whose message holds `part`.
#define EXPECT_ERROR(call, expected_code, part)                       \
  do {                                                                \
    const auto thrown = ::synoptic::testing::ThrownBy([&] { call; }); \
    if (thrown) {                                                     \
      EXPECT_EQ(thrown->code(), expected_code) << thrown->what();     \
      EXPECT_THAT(thrown->what(), ::testing::HasSubstr(part));        \
    } else {                                                          \
      ADD_FAILURE() << "nothing was thrown by " #call;                \
    }                                                                 \
  } while (false)
