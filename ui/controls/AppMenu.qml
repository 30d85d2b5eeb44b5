// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import NextGpt.Elements
import NextGpt.Style

// A menu in the colours of the window.
T.Menu {
    id: menu

    implicitWidth: Math.max(Metrics.fieldWidth + Metrics.huge, contentItem.implicitWidth + leftPadding + rightPadding)
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    padding: Metrics.xs
    margins: Metrics.s
    overlap: 1
    delegate: AppMenuItem {}

    contentItem: ListView {
        implicitHeight: contentHeight
        implicitWidth: {
            let widest = 0
            for (let i = 0; i < count; ++i) {
                const item = itemAtIndex(i)
                if (item)
                    widest = Math.max(widest, item.implicitWidth)
            }
            return widest
        }
        model: menu.contentModel
        interactive: false
        currentIndex: menu.currentIndex
    }
    background: FloatingCard {}
    enter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Motion.fade } }
    exit: Transition { NumberAnimation { property: "opacity"; to: 0; duration: Motion.state } }
}
