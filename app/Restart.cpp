// SPDX-License-Identifier: Apache-2.0
#include "app/Restart.h"

#include <QByteArray>
#include <QList>

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <vector>

namespace nextgpt::app {

void restartProgram(const QStringList& arguments) {
    QList<QByteArray> texts{QByteArrayLiteral("nextgpt")};
    for (const QString& argument : arguments)
        texts << argument.toLocal8Bit();
    std::vector<char*> pointers;
    for (QByteArray& text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    ::execv("/proc/self/exe", pointers.data());
    std::perror("nextgpt");
    std::_Exit(1);
}

} // namespace nextgpt::app
