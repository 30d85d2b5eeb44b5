// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import NextGpt.App
import NextGpt.Elements
import NextGpt.Style

// A prompt to try, with its input and output modality.
T.AbstractButton {
    id: card

    property int inputModality: Modality.Text
    property int outputModality: Modality.Image
    property string sample: ""
    readonly property ModalityInfo input: Modalities.of(inputModality)
    readonly property ModalityInfo output: Modalities.of(outputModality)

    implicitHeight: Math.max(image.height, column.implicitHeight) + 2 * Metrics.m
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    //: Two modalities, such as "image in, text out"
    Accessible.description: qsTr("%1 in, %2 out").arg(input.name).arg(output.name)
    Accessible.onPressAction: card.clicked()
    Keys.onReturnPressed: event => { if (!event.isAutoRepeat) card.clicked() }
    Keys.onEnterPressed: event => { if (!event.isAutoRepeat) card.clicked() }

    background: Rectangle {
        radius: Metrics.radiusComposer
        color: card.down ? Theme.pressed : Theme.raised
        border.width: Metrics.hairline
        border.color: card.hovered ? Theme.accent : Theme.hairline
        Behavior on border.color { ColorAnimation { duration: Motion.state } }
        FocusRing {
            shown: card.visualFocus
            cornerRadius: Metrics.radiusComposer
        }
    }
    contentItem: Item {
        Image {
            id: image
            anchors.left: parent.left
            anchors.leftMargin: Metrics.m + Metrics.hairline
            anchors.verticalCenter: parent.verticalCenter
            width: Metrics.starterImage
            height: Metrics.starterImage
            sourceSize.width: width * Screen.devicePixelRatio
            sourceSize.height: height * Screen.devicePixelRatio
            source: "qrc:/nextgpt/samples/" + card.sample + "-card.png"
            Accessible.ignored: true
        }
        Column {
            id: column
            anchors.left: image.right
            anchors.leftMargin: Metrics.l
            anchors.right: parent.right
            anchors.rightMargin: Metrics.l
            anchors.verticalCenter: parent.verticalCenter
            spacing: Metrics.s
            Row {
                anchors.left: parent.left
                spacing: Metrics.s
                Icon {
                    name: card.input.icon
                    color: card.input.color
                }
                Icon {
                    size: Metrics.iconSmall
                    anchors.verticalCenter: parent.verticalCenter
                    name: card.mirrored ? "chevron-left" : "chevron-right"
                    color: Theme.textTertiary
                }
                Icon {
                    name: card.output.icon
                    color: card.output.color
                }
            }
            Label {
                width: parent.width
                text: card.text
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignLeft
                font.pixelSize: Metrics.fontReading
                font.weight: Font.Medium
                Accessible.ignored: true
            }
        }
    }
}
