#include "align/corpus/line_reader.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "synoptic/error.hpp"

namespace synoptic::corpus {
namespace {

using Got = LineReader::Got;

// Tests run beside one another.
std::filesystem::path FileOfTest() {
  const std::string name = ::testing::UnitTest::GetInstance()->current_test_info()->name();
  return std::filesystem::path(::testing::TempDir()) / ("lines-" + name);
}

TEST(LineReaderTest, ReadsTheLinesThatAStreamHas) {
  std::mt19937_64 random(3);
  for (int round = 0; round < 50; ++round) {
    std::string content;
    for (std::size_t i = random() % 300'000; i > 0; --i) {
      content += random() % (round + 2) == 0 ? '\n' : static_cast<char>('a' + random() % 3);
    }
    std::ofstream(FileOfTest(), std::ios::binary) << content;
    LineReader reader(FileOfTest().string(), -1);
    std::istringstream in(content);
    std::string line;
    for (std::string expected; std::getline(in, expected);) {
      const std::size_t most = 20;
      const bool is_long = expected.size() > most;
      ASSERT_EQ(reader.Read(line, most), is_long ? Got::kTooLong : Got::kLine);
      EXPECT_EQ(line, expected.substr(0, most));
    }
    EXPECT_EQ(reader.Read(line, 20), Got::kEnd);
  }
  std::filesystem::remove(FileOfTest());
}

TEST(LineReaderTest, ALineEndsWithALineFeedOrBoth) {
  std::ofstream(FileOfTest(), std::ios::binary) << "12345\r\n123456\r\n\r\n1\r2\n";
  LineReader reader(FileOfTest().string(), -1);
  std::string line;
  EXPECT_EQ(reader.Read(line, 5), Got::kLine);
  EXPECT_EQ(line, "12345");
  EXPECT_EQ(reader.Read(line, 5), Got::kTooLong);
  EXPECT_EQ(reader.Read(line, 5), Got::kLine);
  EXPECT_EQ(line, "");
  EXPECT_EQ(reader.Read(line, 5), Got::kLine);
  EXPECT_EQ(line, "1\r2");
  EXPECT_EQ(reader.line(), 4U);
  std::filesystem::remove(FileOfTest());
}

TEST(LineReaderTest, WaitingEndsWhenItIsWoken) {
  std::array<int, 2> lines{};
  std::array<int, 2> wake{};
  ASSERT_EQ(::pipe(lines.data()), 0);
  ASSERT_EQ(::pipe(wake.data()), 0);
  LineReader reader("/dev/fd/" + std::to_string(lines[0]), wake[0]);
  std::string line;
  ASSERT_EQ(::write(lines[1], "one\ntw", 6), 6);
  EXPECT_EQ(reader.Read(line, 9), Got::kLine);
  std::jthread waker([&] { EXPECT_EQ(::write(wake[1], "", 1), 1); });
  EXPECT_EQ(reader.Read(line, 9), Got::kEnd) << "half a line is none";
  EXPECT_EQ(reader.Read(line, 9), Got::kEnd);
  waker.join();  // It may still hold the descriptor.
  for (const int end : {lines[0], lines[1], wake[0], wake[1]}) ::close(end);
}

TEST(LineReaderTest, WhatCannotBeReadIsRefused) {
  EXPECT_THROW(LineReader("/nowhere/list", -1), Error);
  EXPECT_THROW(LineReader("/", -1), Error);
}

}  // namespace
}  // namespace synoptic::corpus
