/** From what was typed to what is stored, page by page. Pure. Addresses are compared in lower case everywhere. */
import type { CreateConnection, PeopleSettings, RoomSettings, ServerSettings } from '@ones/contract';
import type { PeoplePart, RoomPart, ServerPart } from './connection.repository.ts';

const LOGIN_BUTTON = 'Microsoft 365';

export function serverPart(body: CreateConnection | ServerSettings): ServerPart {
  return {
    name: body.name,
    type: body.type,
    operator: body.operator,
    tenantId: body.tenantId.toLowerCase(),
    clientId: body.clientId.toLowerCase(),
    senderAddress: body.senderAddress?.toLowerCase() ?? null,
    representatives: (body.representatives ?? []).map(({ domain, address }) => ({
      domain: domain.toLowerCase(),
      address: address.toLowerCase(),
    })),
  };
}

export function roomPart({ rooms, delegateAddress, titlesFromRooms }: Partial<RoomSettings>): RoomPart {
  return {
    roomMode: rooms?.mode ?? 'all',
    roomAddresses: [...new Set((rooms?.addresses ?? []).map((address) => address.toLowerCase()))],
    delegateAddress: delegateAddress?.toLowerCase() ?? null,
    titlesFromRooms: titlesFromRooms ?? false,
  };
}

export function peoplePart(body: Partial<PeopleSettings>): PeoplePart {
  return {
    defaultGroupIds: body.defaultGroupIds ?? [],
    cardNumberAttribute: body.cardNumberAttribute ?? null,
    groupRoles: body.groupRoles ?? [],
    loginButtonName: body.loginButtonName ?? LOGIN_BUTTON,
  };
}
