// A third article speaks for a link of the other two, or does not.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/wires/laid.hpp"

namespace synoptic::wires {
namespace {

const std::vector<std::string> kEnglish = {"Nobody may swim in the lake any more.",
                                           "Bakers complain about the price of flour."};
const std::vector<std::string> kItalian = {"Nel lago i bagni sono vietati.",
                                           "La squadra ha perso la terza partita."};
const std::vector<std::string> kThird = {
    "Im See ist das Baden verboten, niemand darf mehr schwimmen.",
    "Die Bank senkt die Zinsen nicht."};
const std::vector<std::string> kStranger = {"Niemand hat im Lotto gewonnen.",
                                            "Die Bank senkt die Zinsen nicht."};

double Link(const std::vector<Article>& articles, std::size_t a = 0, std::size_t b = 1) {
  AlignOptions options;
  options.order = AlignOptions::Order::kFree;
  options.min_probability = 0.05;
  return Linked(Lay(articles, options), 0, 0, a, b);
}

TEST(CorroborationTest, AThirdArticleThatSaysItTooRaisesTheLinkOfTheOthers) {
  const Article en = Text("en", kEnglish);
  const Article it = Text("it", kItalian);
  const Article de = Text("de", kThird);
  const double alone = Link({en, it});
  EXPECT_GT(Link({en, it, de}), alone + 0.1);
  EXPECT_GT(Link({en, de, it}, 0, 2), alone + 0.1) << "wherever it stands";
  EXPECT_GT(Link({de, en, it}, 1, 2), alone + 0.1);
}

TEST(CorroborationTest, AThirdArticleThatDoesNotSayItRaisesNothing) {
  const Article en = Text("en", kEnglish);
  const Article it = Text("it", kItalian);
  EXPECT_LE(Link({en, it, Text("de", kStranger)}), Link({en, it}) + 0.04);
}

}  // namespace
}  // namespace synoptic::wires
