#include "synoptic/unit.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string_view>

namespace synoptic {
namespace {

TEST(MentionTypeName, DiffersFromTypeToType) {
  std::set<std::string_view> names;
  for (int type = 0; type <= static_cast<int>(MentionType::kMinute); ++type) {
    names.insert(MentionTypeName(static_cast<MentionType>(type)));
  }
  EXPECT_EQ(names,
            (std::set<std::string_view>{"number", "quantity", "money", "date", "name", "quotation",
                                        "url", "handle", "age", "score", "rank", "minute"}));
}

}  // namespace
}  // namespace synoptic
